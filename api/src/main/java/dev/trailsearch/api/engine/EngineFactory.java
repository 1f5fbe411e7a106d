package dev.trailsearch.api.engine;

import dev.trailsearch.api.access.Searches;
import dev.trailsearch.api.config.EngineSettings;
import dev.trailsearch.api.config.IdentitySettings;
import dev.trailsearch.api.config.TlsSettings;
import dev.trailsearch.indexer.opensearch.EngineClient;
import dev.trailsearch.indexer.schema.FieldCatalogue;
import dev.trailsearch.search.SearchService;
import dev.trailsearch.search.SearchSettings;
import dev.trailsearch.search.page.CursorSecret;
import io.micronaut.context.annotation.Bean;
import io.micronaut.context.annotation.Context;
import io.micronaut.context.annotation.Factory;
import jakarta.inject.Singleton;
import java.time.Clock;

/** The two objects that everything else stands on. Neither opens a connection when it is made. */
@Factory
final class EngineFactory {

  @Singleton
  @Bean(preDestroy = "close")
  EngineClient engine(EngineSettings settings, IdentitySettings identity, TlsSettings tls) {
    return new EngineClient(Connection.of(settings, identity, tls));
  }

  /** Made at the start, so that a wrong setting ends it, rather than every search. */
  @Context
  Searches searches(EngineClient engine, EngineSettings settings) {
    SearchSettings search = SearchSettings.defaults();
    return new Searches(
        new SearchService(
            engine,
            FieldCatalogue.load(),
            Clock.systemUTC(),
            SecretFile.read(settings.cursorSecretFile(), "trailsearch.cursor-secret-file")
                .map(CursorSecret::of)
                .map(search::signedWith)
                .orElse(search)));
  }
}

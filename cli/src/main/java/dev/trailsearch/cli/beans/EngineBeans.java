package dev.trailsearch.cli.beans;

import dev.trailsearch.cli.local.Places;
import dev.trailsearch.dashboards.check.DashboardsCheck;
import dev.trailsearch.indexer.bulk.BulkSettings;
import dev.trailsearch.indexer.deadletter.DeadLetters;
import dev.trailsearch.indexer.opensearch.ConnectionSettings;
import dev.trailsearch.indexer.opensearch.EngineClient;
import dev.trailsearch.indexer.schema.FieldCatalogue;
import dev.trailsearch.indexer.schema.SchemaInstaller;
import dev.trailsearch.search.SearchService;
import dev.trailsearch.search.SearchSettings;
import dev.trailsearch.search.page.CursorSecret;
import io.micronaut.context.annotation.Bean;
import io.micronaut.context.annotation.Factory;
import jakarta.inject.Singleton;
import java.time.InstantSource;

/// How the parts are made. The indexer and the search library know no framework, so it is said
/// here.
@Factory
final class EngineBeans {

  @Singleton
  @Bean(preDestroy = "close")
  EngineClient engineClient(ConnectionSettings settings) {
    return new EngineClient(settings);
  }

  @Singleton
  FieldCatalogue fieldCatalogue() {
    return FieldCatalogue.load();
  }

  @Singleton
  SchemaInstaller schemaInstaller(EngineClient engine, FieldCatalogue catalogue) {
    return new SchemaInstaller(engine, catalogue);
  }

  @Singleton
  DeadLetters deadLetters(EngineClient engine) {
    return new DeadLetters(engine, InstantSource.system(), BulkSettings.DEFAULT.patience());
  }

  @Singleton
  DashboardsCheck dashboardsCheck(EngineClient engine) {
    return new DashboardsCheck(engine);
  }

  @Singleton
  CursorSecret cursorSecret(Places places) {
    return CursorSecret.of(new SecretFile(places.data().resolve("cursor.secret")).text());
  }

  @Singleton
  SearchService searchService(EngineClient engine, FieldCatalogue catalogue, CursorSecret secret) {
    return new SearchService(
        engine, catalogue, InstantSource.system(), SearchSettings.defaults().signedWith(secret));
  }
}

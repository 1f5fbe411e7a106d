package dev.trailsearch.api.engine;

import static org.assertj.core.api.Assertions.assertThat;

import dev.trailsearch.api.config.EngineSettings;
import dev.trailsearch.api.config.IdentitySettings;
import dev.trailsearch.api.config.TlsSettings;
import dev.trailsearch.indexer.opensearch.Authentication;
import dev.trailsearch.indexer.opensearch.Authentication.Basic;
import dev.trailsearch.indexer.opensearch.Authentication.None;
import dev.trailsearch.indexer.opensearch.Authentication.SigV4;
import dev.trailsearch.indexer.opensearch.Authentication.SigV4.Service;
import dev.trailsearch.indexer.opensearch.ConnectionSettings;
import dev.trailsearch.indexer.tls.Tls;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ConnectionTest {

  private static final EngineSettings ENGINE =
      new EngineSettings(
          List.of(URI.create("https://one:9200"), URI.create("https://two:9200")),
          true,
          Duration.ofSeconds(1),
          Duration.ofSeconds(2),
          null);

  private static final IdentitySettings NOBODY = new IdentitySettings(null, null, null, null);

  @TempDir Path folder;

  @Test
  void each_setting_of_the_api_is_one_of_the_client() {
    TlsSettings tls = new TlsSettings(Path.of("ca"), Path.of("cert"), Path.of("key"), true);

    assertThat(Connection.of(ENGINE, NOBODY, tls))
        .isEqualTo(
            new ConnectionSettings(
                ENGINE.url(),
                new None(),
                new Tls(Path.of("ca"), Path.of("cert"), Path.of("key"), true),
                true,
                Duration.ofSeconds(1),
                Duration.ofSeconds(2)));
  }

  @Test
  void the_password_comes_from_its_file() throws IOException {
    Path password = Files.writeString(folder.resolve("password"), "open sesame\n");

    assertThat(authentication(new IdentitySettings("reader", password, null, null)))
        .isEqualTo(new Basic("reader", "open sesame"));
  }

  @Test
  void requests_are_signed_where_a_region_is_set() {
    assertThat(authentication(new IdentitySettings(null, null, "eu-west-1", null)))
        .isEqualTo(new SigV4("eu-west-1", Service.ES));
    assertThat(authentication(new IdentitySettings(null, null, "eu-west-1", Service.AOSS)))
        .isEqualTo(new SigV4("eu-west-1", Service.AOSS));
  }

  private static Authentication authentication(IdentitySettings identity) {
    return Connection.of(ENGINE, identity, new TlsSettings(null, null, null, false))
        .authentication();
  }
}

package dev.trailsearch.api.engine;

import static org.assertj.core.api.Assertions.assertThat;

import dev.trailsearch.api.config.EngineSettings;
import dev.trailsearch.indexer.opensearch.ConnectionSettings;
import dev.trailsearch.indexer.opensearch.ConnectionSettings.Credentials;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ConnectionTest {

  private static final URI ENGINE = URI.create("https://engine:9200");

  @TempDir Path folder;

  @Test
  void the_password_comes_from_its_file() throws IOException {
    Path password = Files.writeString(folder.resolve("password"), "open sesame\n");

    ConnectionSettings connection =
        Connection.of(
            new EngineSettings(
                List.of(ENGINE), "reader", password, Path.of("ca.pem"), false, null));

    assertThat(connection.credentials()).isEqualTo(new Credentials("reader", "open sesame"));
    assertThat(connection.certificateAuthority()).isEqualTo(Path.of("ca.pem"));
    assertThat(connection.nodes()).containsExactly(ENGINE);
  }

  @Test
  void an_engine_has_longer_to_answer_than_a_search_may_take() {
    ConnectionSettings connection =
        Connection.of(new EngineSettings(List.of(ENGINE), null, null, null, true, null));

    assertThat(connection.credentials()).isNull();
    assertThat(connection.insecure()).isTrue();
    assertThat(connection.responseTimeout()).isGreaterThan(Duration.ofSeconds(30));
  }
}

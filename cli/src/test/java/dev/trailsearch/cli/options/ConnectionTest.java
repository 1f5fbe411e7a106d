package dev.trailsearch.cli.options;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.trailsearch.cli.exit.CommandException.Unavailable;
import dev.trailsearch.cli.local.Places;
import dev.trailsearch.indexer.opensearch.ConnectionSettings;
import dev.trailsearch.indexer.opensearch.ConnectionSettings.Credentials;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ConnectionTest {
  @TempDir Path home;

  @Test
  void the_local_engine_is_meant_where_none_is_named() {
    ConnectionSettings settings =
        new Connection(null, null, null, null, false, places()).settings();

    assertThat(settings).isEqualTo(ConnectionSettings.of(URI.create("http://127.0.0.1:9200")));
  }

  @Test
  void the_password_is_the_first_line_of_its_file() throws IOException {
    Files.writeString(home.resolve("password"), "s3cr et\nnot this\n");

    ConnectionSettings settings =
        new Connection("https://host:9200", "alice", "~/password", null, true, places()).settings();

    assertThat(settings.credentials()).isEqualTo(new Credentials("alice", "s3cr et"));
    assertThat(settings.insecure()).isTrue();
  }

  @Test
  void a_file_that_cannot_be_read_is_named_with_its_option() {
    assertThatThrownBy(
            () -> new Connection(null, null, null, "/no/ca.pem", false, places()).settings())
        .isInstanceOf(Unavailable.class)
        .hasMessageContaining("--ca: /no/ca.pem");
    assertThatThrownBy(
            () -> new Connection(null, "alice", home.toString(), null, false, places()).settings())
        .isInstanceOf(Unavailable.class)
        .hasMessageContaining("--password-file: " + home);
  }

  private Places places() {
    return new Places(home, Map.of());
  }
}

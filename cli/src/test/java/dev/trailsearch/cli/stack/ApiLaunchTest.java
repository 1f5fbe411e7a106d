package dev.trailsearch.cli.stack;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ApiLaunchTest {

  @Test
  void the_api_is_told_its_own_settings_and_none_of_the_command_lines() {
    Map<String, String> environment =
        new HashMap<>(
            Map.of(
                "PATH", "/bin",
                "TRAILSEARCH_URL", "https://elsewhere:9200",
                "TRAILSEARCH_USER", "alice",
                "TRAILSEARCH_API_KEYS_FILE", "keys.yaml"));

    new ApiLaunch(
            Path.of("api.jar"), URI.create("http://127.0.0.1:9200"), 8080, Path.of("log"), false)
        .changeEnvironment(environment);

    assertThat(environment)
        .isEqualTo(
            Map.of(
                "PATH", "/bin",
                "TRAILSEARCH_URL", "http://127.0.0.1:9200",
                "TRAILSEARCH_PORT", "8080",
                "TRAILSEARCH_API_KEYS_FILE", "keys.yaml"));
  }
}

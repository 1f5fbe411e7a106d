package dev.trailsearch.cli.stack;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
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

    launch(Optional.empty()).changeEnvironment(environment);

    assertThat(environment)
        .isEqualTo(
            Map.of(
                "PATH", "/bin",
                "TRAILSEARCH_URL", "http://127.0.0.1:9200",
                "TRAILSEARCH_PORT", "8080",
                "TRAILSEARCH_API_KEYS_FILE", "keys.yaml"));
  }

  @Test
  void it_starts_with_the_cache_that_the_launcher_names() {
    assertThat(launch(Optional.of(Path.of("/opt/a b/api.aot"))).command())
        .containsSubsequence("-XX:AOTCache=/opt/a b/api.aot", "-jar", "api.jar");
    assertThat(launch(Optional.empty()).command()).noneMatch(word -> word.contains("AOTCache"));
  }

  private static ApiLaunch launch(Optional<Path> cache) {
    return new ApiLaunch(
        Path.of("api.jar"),
        cache,
        URI.create("http://127.0.0.1:9200"),
        8080,
        Path.of("log"),
        false);
  }
}

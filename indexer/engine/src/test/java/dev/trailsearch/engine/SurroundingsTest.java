package dev.trailsearch.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;

class SurroundingsTest {
  private static final Map<String, String> ADA = Map.of("user.home", "/home/ada");

  @Test
  void the_cache_lies_in_the_users_cache_directory() {
    assertThat(new Surroundings(ADA, Map.of()).cache(false))
        .isEqualTo(Path.of("/home/ada/.cache/trailsearch"));
  }

  @Test
  void the_desktop_may_have_another_cache_directory() {
    assertThat(new Surroundings(ADA, Map.of("XDG_CACHE_HOME", "/cache")).cache(false))
        .isEqualTo(Path.of("/cache/trailsearch"));
  }

  @Test
  void a_variable_says_exactly_where() {
    Map<String, String> environment =
        Map.of("XDG_CACHE_HOME", "/cache", "TRAILSEARCH_CACHE", "/mine");

    assertThat(new Surroundings(ADA, environment).cache(true)).isEqualTo(Path.of("/mine"));
  }

  @Test
  void what_other_users_must_read_lies_outside_the_home() {
    assertThat(new Surroundings(ADA, Map.of()).cache(true))
        .isEqualTo(Path.of("/var/cache/trailsearch"));
  }

  @Test
  void an_empty_variable_is_none() {
    assertThat(new Surroundings(ADA, Map.of("TRAILSEARCH_HOME", "")).value("trailsearch.home"))
        .isEmpty();
  }
}

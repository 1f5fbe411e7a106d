package dev.trailsearch.api.http;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.NullAndEmptySource;
import org.junit.jupiter.params.provider.ValueSource;

class LocalHostTest {

  @ParameterizedTest
  @ValueSource(
      strings = {"127.0.0.1:8080", "127.0.0.1", "localhost:8080", "LocalHost", "[::1]:8080"})
  void this_machine_is_answered(String header) {
    assertThatCode(() -> LocalHost.check(header)).doesNotThrowAnyException();
  }

  @ParameterizedTest
  @NullAndEmptySource
  @ValueSource(
      strings = {
        "rebound.example",
        "rebound.example:8080",
        "localhost.example",
        "127.0.0.1.example",
        "localhost@example",
        "[::1",
        ":8080"
      })
  void a_site_that_points_its_name_here_is_not(@Nullable String header) {
    assertThatThrownBy(() -> LocalHost.check(header))
        .isInstanceOf(MisdirectedException.class)
        .hasMessageContaining("localhost, 127.0.0.1 and [::1] only");
  }
}

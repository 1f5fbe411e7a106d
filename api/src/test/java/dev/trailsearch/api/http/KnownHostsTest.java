package dev.trailsearch.api.http;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.NullAndEmptySource;
import org.junit.jupiter.params.provider.ValueSource;

class KnownHostsTest {

  private static final KnownHosts LOCAL = KnownHosts.of(List.of(), true);

  @ParameterizedTest
  @ValueSource(
      strings = {"127.0.0.1:8080", "127.0.0.1", "localhost:8080", "LocalHost", "[::1]:8080"})
  void this_machine_is_answered(String header) {
    assertThatCode(() -> LOCAL.check(header)).doesNotThrowAnyException();
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
    assertThatThrownBy(() -> LOCAL.check(header))
        .isInstanceOf(MisdirectedException.class)
        .hasMessageContaining("127.0.0.1, [::1], localhost only");
  }

  @ParameterizedTest
  @ValueSource(booleans = {true, false})
  void a_configured_name_is_answered_beside_this_machine_and_no_other(boolean loopback) {
    KnownHosts hosts = KnownHosts.of(List.of("Trail.example"), loopback);

    assertThatCode(() -> hosts.check("trail.example:443")).doesNotThrowAnyException();
    assertThatCode(() -> hosts.check("localhost:8080")).doesNotThrowAnyException();
    assertThatThrownBy(() -> hosts.check("rebound.example"))
        .isInstanceOf(MisdirectedException.class);
  }

  @ParameterizedTest
  @NullAndEmptySource
  @ValueSource(strings = "any.example")
  void a_server_that_others_reach_by_names_it_was_not_told_answers_to_all(@Nullable String header) {
    assertThatCode(() -> KnownHosts.of(List.of(), false).check(header)).doesNotThrowAnyException();
  }
}

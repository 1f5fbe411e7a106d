package dev.trailsearch.api.config;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.trailsearch.api.Api;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LoopbackOnlyTest {

  @ParameterizedTest
  @ValueSource(strings = {"127.0.0.1", "127.0.0.2", "localhost", "::1"})
  void an_address_of_this_machine_alone_is_taken(String host) {
    assertThatCode(() -> LoopbackOnly.check(host, false)).doesNotThrowAnyException();
  }

  @ParameterizedTest
  @ValueSource(strings = {"0.0.0.0", "::", "10.0.0.1", "192.0.2.1", "no-such-host.invalid"})
  void any_other_address_is_refused_with_the_remedy(String host) {
    assertThatThrownBy(() -> LoopbackOnly.check(host, false))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining(host)
        .hasMessageContaining("micronaut.server.host to 127.0.0.1")
        .hasMessageContaining("TRAILSEARCH_API_KEYS_FILE");
  }

  @ParameterizedTest
  @ValueSource(strings = {"127.0.0.1", "0.0.0.0", "10.0.0.1"})
  void with_keys_any_address_is_taken(String host) {
    assertThatCode(() -> LoopbackOnly.check(host, true)).doesNotThrowAnyException();
  }

  @Test
  void the_server_does_not_start_on_every_address() {
    assertThatThrownBy(() -> Api.with(Map.of("micronaut.server.host", "0.0.0.0")))
        .hasStackTraceContaining("refusing to listen on 0.0.0.0");
  }

  @Test
  void listeners_that_go_round_the_host_are_refused() {
    Map<String, Object> listener =
        Map.of(
            "micronaut.server.netty.listeners.open.host",
            "0.0.0.0",
            "micronaut.server.netty.listeners.open.port",
            0);

    assertThatThrownBy(() -> Api.with(listener))
        .hasStackTraceContaining("micronaut.server.netty.listeners is set");
  }
}

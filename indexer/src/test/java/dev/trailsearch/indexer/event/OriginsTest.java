package dev.trailsearch.indexer.event;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class OriginsTest {

  static Stream<Arguments> sources() {
    return Stream.of(
        address("203.0.113.7", "203.0.113.7"),
        address("2001:db8::17", "2001:db8::17"),
        address("::ffff:192.0.2.1", "::ffff:192.0.2.1"),
        address("203.0.113.7, 192.0.2.10", "203.0.113.7", "192.0.2.10"),
        address("203.0.113.7,2001:db8::1", "203.0.113.7", "2001:db8::1"),
        address(" 203.0.113.7", "203.0.113.7"),
        address("203.0.113.7, AWS Internal", "203.0.113.7"),
        caller("cloudformation.amazonaws.com"),
        caller("AWS Internal"),
        caller("AWS Internal/3"),
        caller("999.1.1.1"),
        caller("203.0.113.7:443"),
        caller("HIDDEN_DUE_TO_SECURITY_REASONS"));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("sources")
  void a_source_is_an_address_or_a_caller(
      String source, List<String> ips, @Nullable String caller) {
    assertThat(Parsing.call("\"sourceIPAddress\":\"" + source + "\"").origin())
        .isEqualTo(new Origin(ips, caller));
  }

  @Test
  void a_record_without_a_source_has_neither() {
    assertThat(Parsing.call("\"sourceIPAddress\":\"\"").origin())
        .isEqualTo(new Origin(List.of(), null));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "0.0.0.0",
        "255.255.255.255",
        "::",
        "::1",
        "1::",
        "1:2:3:4:5:6:7:8",
        "1:2:3:4:5:6:192.0.2.1",
        "::192.0.2.1",
        "64:ff9b::192.0.2.33",
        "1::8",
        "1:2:3:4:5:6:7::",
        "2001:DB8::AbCd"
      })
  void addresses_are_recognised(String text) {
    assertThat(IpAddress.isValid(text)).isTrue();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "1.2.3",
        "1.2.3.4.5",
        "256.1.1.1",
        "01.2.3.4",
        "1.2.3.x",
        "1.2.3.",
        "1.2.3.4/24",
        "1.2.3.٤",
        ":",
        ":::",
        ":1",
        "1:",
        "1::2::3",
        "1:2:3:4:5:6:7",
        "1:2:3:4:5:6:7:8:9",
        "1::2:3:4:5:6:7:8",
        "12345::",
        "g::1",
        "::1.2.3",
        "::256.0.0.1",
        "1.2.3.4::",
        "1.2.3.4:80",
        "fe80::1%eth0",
        "[::1]"
      })
  void other_text_is_no_address(String text) {
    assertThat(IpAddress.isValid(text)).isFalse();
  }

  private static Arguments address(String source, String... ips) {
    return Arguments.of(source, List.of(ips), null);
  }

  private static Arguments caller(String source) {
    return Arguments.of(source, List.of(), source);
  }
}

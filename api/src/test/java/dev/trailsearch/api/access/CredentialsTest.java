package dev.trailsearch.api.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class CredentialsTest {

  private static final Credentials NONE = new Credentials.None();

  static Stream<Arguments> headers() {
    return Stream.of(
        arguments(null, null, NONE),
        arguments(null, "", NONE),
        arguments(null, "Bearer", NONE),
        arguments(null, "Bearer ", NONE),
        arguments(null, "Bearer k", new Credentials.Key("k")),
        arguments(null, "bearer  k ", new Credentials.Key("k")),
        arguments("k", null, new Credentials.Key("k")),
        arguments("k", "Bearer other", new Credentials.Key("k")),
        arguments("", "Bearer other", NONE),
        arguments(null, "Digest k", NONE),
        arguments(null, "k", NONE),
        arguments(null, "Bearer " + "k".repeat(1024), NONE),
        arguments(null, basic("a:b"), new Credentials.Basic("a", "b")),
        arguments(null, basic("a:b:c"), new Credentials.Basic("a", "b:c")),
        arguments(null, basic("a:pä"), new Credentials.Basic("a", "pä")),
        arguments(null, basic(":b"), NONE),
        arguments(null, basic("a:"), NONE),
        arguments(null, basic("a"), NONE),
        arguments(null, "Basic !", NONE));
  }

  @ParameterizedTest
  @MethodSource("headers")
  void headers_bring_a_key_or_a_password_or_nothing(
      @Nullable String key, @Nullable String authorization, Credentials expected) {
    assertThat(Credentials.of(key, authorization)).isEqualTo(expected);
  }

  @Test
  void no_secret_is_shown_as_text() {
    assertThat(Credentials.of("hidden", null).toString()).doesNotContain("hidden");
    assertThat(Credentials.of(null, basic("a:hidden")).toString()).doesNotContain("hidden");
  }

  private static String basic(String both) {
    return "Basic " + Base64.getEncoder().encodeToString(both.getBytes(StandardCharsets.UTF_8));
  }
}

package dev.trailsearch.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ArgumentsTest {

  private final ByteArrayOutputStream out = new ByteArrayOutputStream();
  private final ByteArrayOutputStream err = new ByteArrayOutputStream();

  @ParameterizedTest
  @CsvSource({"--version, trailsearch-api ", "--help, Usage: trailsearch-api ", "-h, Usage: "})
  void what_is_asked_for_is_printed(String argument, String start) {
    assertThat(answer(argument)).isZero();
    assertThat(out.toString(StandardCharsets.UTF_8)).startsWith(start);
    assertThat(err.size()).isZero();
  }

  @Test
  void a_setting_that_it_would_not_heed_is_refused() {
    assertThat(answer("--port", "9090")).isEqualTo(2);
    assertThat(out.size()).isZero();
    assertThat(err.toString(StandardCharsets.UTF_8))
        .contains("'--port'", "environment variables", "--help")
        .hasLineCount(1);
  }

  private int answer(String... arguments) {
    return Arguments.answer(
        arguments,
        new PrintStream(out, true, StandardCharsets.UTF_8),
        new PrintStream(err, true, StandardCharsets.UTF_8));
  }
}

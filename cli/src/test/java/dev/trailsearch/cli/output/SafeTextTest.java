package dev.trailsearch.cli.output;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SafeTextTest {

  @ParameterizedTest
  @CsvSource({
    "27,\\u001b",
    "155,\\u009b",
    "10,\\u000a",
    "127,\\u007f",
    "8238,\\u202e",
    "8296,\\u2068"
  })
  void what_a_terminal_obeys_is_written_out(int codePoint, String shown) {
    assertThat(SafeText.of("a" + Character.toString(codePoint) + "b")).isEqualTo("a" + shown + "b");
  }

  @Test
  void other_text_is_left_alone() {
    assertThat(SafeText.of("Zoë 日本 🙂")).isEqualTo("Zoë 日本 🙂");
  }

  @Test
  void json_shows_no_control_character_and_stays_json() {
    String page =
        Json.pretty(
            JsonNodeFactory.instance.objectNode().put("agent", "\u001b[31m\u009b\u007f"),
            Ink.PLAIN);

    assertThat(page)
        .isEqualTo(
            """
            {
              "agent": "\\u001B[31m\\u009b\\u007f"
            }
            """);
  }
}

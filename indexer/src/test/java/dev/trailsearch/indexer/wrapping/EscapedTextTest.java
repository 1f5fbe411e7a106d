package dev.trailsearch.indexer.wrapping;

import static org.assertj.core.api.Assertions.assertThat;

import dev.trailsearch.indexer.event.Slice;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class EscapedTextTest {

  @ParameterizedTest
  @CsvSource(
      quoteCharacter = '~',
      textBlock =
          """
          "", ~~
          "a", a
          "\\"", "
          "\\\\", \\
          "\\/", /
          "\\\\n", \\n
          "\\u0041", A
          "\\u00e9", é
          "\\u4e2d", 中
          "\\ud83d\\ude00", 😀
          "é中😀", é中😀
          "{\\"a\\":\\"b\\\\\\"c\\"}", {"a":"b\\"c"}
          """)
  void escapes_are_undone(String quoted, String text) {
    assertThat(decoded(quoted)).isEqualTo(text);
  }

  @Test
  void control_characters_are_themselves_again() {
    assertThat(decoded("\"\\b\\f\\n\\r\\t\\u0000\"")).isEqualTo("\b\f\n\r\t\0");
  }

  @ParameterizedTest
  @ValueSource(strings = {"\\ud83d", "\\ude00", "\\ud83dx", "\\ud83d\\u0041", "\\ud83d\\ud83d"})
  void half_a_surrogate_pair_stays_an_escape(String escapes) {
    assertThat(decoded('"' + escapes + '"')).isEqualTo(escapes.replace("\\u0041", "A"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"\"", "\"\\", "\"\\\"", "\"\\u12\"", "\"\\uzzzz\"", "\"\\ud83d\\u\""})
  void what_is_no_string_is_no_reason_to_fail(String broken) {
    assertThat(EscapedText.of(Slice.of(broken)).decoded()).isNotNull();
  }

  @Test
  void the_place_of_each_byte_is_known() {
    EscapedText text = EscapedText.of(Slice.of("\"a\\nb\\u0041c\""));
    assertThat(text.decoded().text()).isEqualTo("a\nbAc");
    assertThat(text.offsetOf(0)).isEqualTo(1);
    assertThat(text.offsetOf(1)).isEqualTo(2);
    assertThat(text.offsetOf(2)).isEqualTo(4);
    assertThat(text.offsetOf(3)).isEqualTo(5);
    assertThat(text.offsetOf(4)).isEqualTo(11);
  }

  private static String decoded(String quoted) {
    return EscapedText.of(Slice.of(quoted)).decoded().text();
  }
}

package dev.trailsearch.cli.output;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CsvTest {

  @ParameterizedTest
  @ValueSource(
      strings = {
        "=HYPERLINK(\"http://x\")",
        "+cmd",
        "-cmd",
        "@SUM(A1)",
        "\tx",
        "\rx",
        "-1+2",
        "+1.2.3",
        "＝1"
      })
  void a_cell_never_starts_a_formula(String value) {
    String line = Csv.line(List.of(value));

    assertThat(line.replaceFirst("^\"", "")).startsWith("'");
  }

  @ParameterizedTest
  @ValueSource(strings = {"-12", "+4.5", "alice", "2023-07-10", "", "a=b"})
  void what_is_no_formula_is_left_alone(String value) {
    assertThat(Csv.line(List.of(value))).isEqualTo(value + "\r\n");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          a,b      | "a,b"
          say "x"  | "say ""x""\"
          """)
  void commas_and_quotes_are_quoted(String value, String cell) {
    assertThat(Csv.line(List.of(value))).isEqualTo(cell + "\r\n");
  }

  @Test
  void cells_are_parted_by_commas_and_line_ends_stay_inside_a_cell() {
    assertThat(Csv.line(List.of("a", "", "b\nc"))).isEqualTo("a,,\"b\nc\"\r\n");
  }
}

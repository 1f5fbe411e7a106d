package dev.trailsearch.search.export;

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
        "=1+1",
        "=HYPERLINK(\"http://x\")",
        "+cmd",
        "-cmd",
        "-1+2",
        "+1.2.3",
        "-",
        "@SUM(A1)",
        "\tx",
        "\rx",
        "\nx",
        "  =1",
        " \t=1",
        "\u00A0=1",
        "\u3000@x",
        "\uFEFF=1",
        "\u200B-x",
        "\u0000=1",
        "\uFF1D1",
        "\uFF0Bx",
        "\uFF0Dx",
        "\uFF20x",
        "\uFE66x",
        "\u2212x",
        " -12"
      })
  void a_cell_that_would_be_a_formula_is_marked_as_text(String value) {
    assertThat(Csv.cell(value).replaceFirst("^\"", "")).startsWith("'" + value.charAt(0));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"-12", "+4.5", "-1.5e-7", "alice", "2023-07-10", "", "   ", "a=b", "'x", "a-b@c"})
  void what_is_no_formula_is_left_alone(String value) {
    assertThat(Csv.cell(value)).isEqualTo(value);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          a,b            | "a,b"
          say "x"        | "say ""x""\"
          =A1,"b"        | "'=A1,""b""\"
          """)
  void commas_and_quotes_are_quoted(String value, String cell) {
    assertThat(Csv.cell(value)).isEqualTo(cell);
  }

  @Test
  void a_line_ends_with_cr_lf_and_line_ends_within_stay_inside_a_cell() {
    assertThat(Csv.line(List.of("a", "", "b\nc", "d\r\ne")))
        .isEqualTo("a,,\"b\nc\",\"d\r\ne\"\r\n");
  }
}

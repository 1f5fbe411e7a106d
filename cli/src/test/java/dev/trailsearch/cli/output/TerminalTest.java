package dev.trailsearch.cli.output;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TerminalTest {

  @ParameterizedTest
  @CsvSource(
      textBlock =
          """
          'out,err', 132, true,  true,  132
          'out',     '',  true,  false, 80
          ',err',    80,  false, true,  80
          'none',    '',  false, false, 80
          '',        '',  false, false, 80
          'out',     0,   true,  false, 80
          'out',     12,  true,  false, 40
          'out',     x,   true,  false, 80
          """)
  void the_launchers_word_counts(
      String streams, String columns, boolean out, boolean err, int width) {
    Terminal terminal = Terminal.of(Map.of("terminal", streams, "columns", columns), null);

    assertThat(terminal).isEqualTo(new Terminal(out, err, width, false));
  }
}

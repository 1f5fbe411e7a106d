package dev.trailsearch.cli.output;

import static org.assertj.core.api.Assertions.assertThat;

import dev.trailsearch.cli.output.Bars.Bar;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class BarsTest {

  @Test
  void the_longest_bar_is_for_the_greatest_count() {
    assertThat(
            Bars.of(
                List.of(new Bar("alice", 1_200, false), new Bar("bob", 300, false)),
                60,
                true,
                Ink.PLAIN))
        .isEqualTo(
            """
              alice  1,200  ████████████████████
              bob      300  █████
            """);
  }

  @Test
  void without_unicode_a_bar_is_made_of_hashes_and_never_empty() {
    assertThat(
            Bars.of(
                List.of(new Bar("a", 1_000, false), new Bar("b", 1, false)), 60, false, Ink.PLAIN))
        .isEqualTo(
            """
              a  1,000  ####################
              b      1  #
            """);
  }

  @Test
  void what_failed_is_said_beside_the_bar() {
    assertThat(Bars.of(List.of(new Bar("a", 4, false, 1)), 80, true, Ink.PLAIN))
        .contains("1 failed");
  }

  @ParameterizedTest
  @ValueSource(ints = {40, 60, 80, 120})
  void lines_fit_the_terminal(int width) {
    List<Bar> bars =
        List.of(new Bar("x".repeat(200), 123_456_789, false, 123_456), new Bar("b", 2, true));

    assertThat(Bars.of(bars, width, true, Ink.PLAIN).lines())
        .allSatisfy(line -> assertThat(line).hasSizeLessThanOrEqualTo(width));
  }
}

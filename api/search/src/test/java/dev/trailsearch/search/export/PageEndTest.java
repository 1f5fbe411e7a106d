package dev.trailsearch.search.export;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Optional;
import org.junit.jupiter.api.Test;

class PageEndTest {

  @Test
  void it_is_the_place_of_the_last_event() {
    assertThat(
            end(
                "{\"hits\":{\"hits\":[{\"_source\":{},\"sort\":[1,2]},"
                    + "{\"_source\":{\"sort\":[8,9]},\"sort\":[1688990400000,-77]}]}}"))
        .contains(new PageEnd(1688990400000L, -77));
  }

  @Test
  void an_event_without_time_has_a_place_too() {
    assertThat(end("[{\"sort\":[9223372036854775807,-9223372036854775808]}]}}"))
        .contains(new PageEnd(Long.MAX_VALUE, Long.MIN_VALUE));
  }

  @Test
  void an_answer_without_events_has_none() {
    assertThat(end("{\"took\":1,\"hits\":{\"max_score\":null,\"hits\":[]}}")).isEmpty();
  }

  @Test
  void another_ending_is_no_answer() {
    assertThatThrownBy(() -> end("{\"hits\":{\"hits\":[{\"_source\":{\"sort\":[8,9]}"))
        .isInstanceOf(IllegalStateException.class)
        .hasMessageContaining("ends otherwise");
  }

  private static Optional<PageEnd> end(String answer) {
    return PageEnd.of(answer.getBytes(UTF_8));
  }
}

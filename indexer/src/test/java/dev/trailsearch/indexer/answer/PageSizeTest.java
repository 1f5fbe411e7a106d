package dev.trailsearch.indexer.answer;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PageSizeTest {

  @ParameterizedTest
  @CsvSource({
    // events, their bytes, events of the next page
    "250, 750_000, 1000",
    "1000, 3_000_000, 1398",
    "2796, 8_388_000, 1398",
    "2796, 1_000_000, 5000",
    "5000, 500, 5000",
    "1000, 250_000_000, 16",
    "1, 250_000, 4",
    "1, 90_000_000, 1",
    "1, 0, 4",
  })
  void the_bytes_of_a_page_stay_about_the_same(int events, String bytes, int next) {
    int length = Integer.parseInt(bytes.replace("_", ""));

    assertThat(new PageSize(events).after(length)).isEqualTo(new PageSize(next));
  }

  @Test
  void a_page_that_is_too_long_comes_down_to_one_event_of_any_length() {
    PageSize size = new PageSize(5_000);
    int steps = 0;
    while (size.events() > 1) {
      assertThat(size.mostBytes()).isLessThan(32 * 1024 * 1024);
      size = size.less();
      steps++;
    }

    assertThat(steps).isLessThan(10);
    assertThat(size.less()).isEqualTo(size);
    assertThat(size.mostBytes()).isGreaterThan(1_000_000_000);
  }
}

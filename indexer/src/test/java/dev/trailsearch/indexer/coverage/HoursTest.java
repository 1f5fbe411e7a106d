package dev.trailsearch.indexer.coverage;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class HoursTest {

  private static final Instant START = Instant.parse("2023-07-10T00:00:00Z");

  /** One character an hour: # is filled. */
  @ParameterizedTest(name = "{0}")
  @CsvSource({
    "a_missing_hour_among_filled_ones,        ############.############,                12-13",
    "a_missing_day_among_filled_ones,         ############........................############, 12-36",
    "two_missing_stretches,                   ############.############..############,  12-13 25-27",
    "a_quiet_hour_or_two_nearby,              #.####.#####..####.#####.#,               12-14",
    "a_region_that_is_quiet_at_night,         ######......######......######......,     ''",
    "too_few_hours_before,                    ####.############,                        ''",
    "too_few_hours_after,                     ############.####,                        ''",
    "nothing_after,                           ############......,                       ''",
    "nothing_at_all,                          .,                                        ''",
    "no_gap,                                  ########################,                 ''"
  })
  void an_empty_hour_is_a_gap_where_those_around_it_are_filled(
      String name, String filled, String gaps) {
    Hours hours = new Hours();
    for (int i = 0; i < filled.length(); i++) {
      if (filled.charAt(i) == '#') {
        hours.add(START.plusSeconds(3_600L * i + 1_234));
      }
    }
    StringBuilder found = new StringBuilder();
    for (Gap gap : hours.gaps()) {
      found.append(found.isEmpty() ? "" : " ").append(hour(gap.from())).append('-');
      found.append(hour(gap.to()));
    }
    assertThat(found).hasToString(gaps);
  }

  private static long hour(Instant time) {
    return (time.getEpochSecond() - START.getEpochSecond()) / 3_600;
  }
}

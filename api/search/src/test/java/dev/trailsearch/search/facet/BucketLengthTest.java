package dev.trailsearch.search.facet;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class BucketLengthTest {

  @ParameterizedTest
  @CsvSource({
    "PT0.001S, 1s, fixed_interval",
    "PT100S,   1s, fixed_interval",
    "PT101S,   5s, fixed_interval",
    "PT15M,    10s, fixed_interval",
    "PT1H,     1m, fixed_interval",
    "PT24H,    30m, fixed_interval",
    "P4D,      1h, fixed_interval",
    "P7D,      3h, fixed_interval",
    "P30D,     12h, fixed_interval",
    "P90D,     1d, calendar_interval",
    "P365D,    1w, calendar_interval",
    "P1000D,   1M, calendar_interval",
    "P3650D,   1q, calendar_interval",
    "P36500D,  1y, calendar_interval",
  })
  void the_shortest_that_gives_a_hundred_buckets_at_most(
      Duration whole, String label, String parameter) {
    BucketLength length = Objects.requireNonNull(BucketLength.fitting(whole));
    assertThat(length.label()).isEqualTo(label);
    assertThat(length.parameter()).isEqualTo(parameter);
  }

  @Test
  void nothing_and_more_than_a_century_have_none() {
    assertThat(BucketLength.fitting(Duration.ZERO)).isNull();
    assertThat(BucketLength.fitting(Duration.ofDays(40_000))).isNull();
  }
}

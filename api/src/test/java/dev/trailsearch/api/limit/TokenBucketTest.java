package dev.trailsearch.api.limit;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TokenBucketTest {

  private static final Instant START = Instant.parse("2026-01-01T00:00:00Z");
  private static final Quota SIX_A_MINUTE = new Quota("test", 6, Duration.ofMinutes(1));

  @ParameterizedTest
  @CsvSource({
    // left, after seconds, left then, seconds to next, seconds to full
    "6, 0, 6, 0, 0",
    "6, 3600, 6, 0, 0",
    "0, 0, 0, 10, 60",
    "0, 5, 0.5, 5, 55",
    "0, 9, 0.9, 1, 51",
    "0, 10, 1, 0, 50",
    "1, 10, 2, 0, 40",
    "5, 60, 6, 0, 0",
    "2, -30, 2, 0, 40"
  })
  void it_fills_evenly_and_never_over_the_brim(
      double left, long seconds, double then, long toNext, long toFull) {
    TokenBucket bucket = new TokenBucket(SIX_A_MINUTE, left, START).by(START.plusSeconds(seconds));

    assertThat(bucket.left()).isEqualTo(then);
    assertThat(bucket.grants()).isEqualTo(toNext == 0);
    assertThat(bucket.secondsToNext()).isEqualTo(toNext);
    assertThat(bucket.secondsToFull()).isEqualTo(toFull);
  }

  @Test
  void a_full_one_grants_as_many_as_the_quota_and_no_more() {
    TokenBucket bucket = TokenBucket.full(SIX_A_MINUTE, START);
    for (int i = 0; i < 6; i++) {
      assertThat(bucket.grants()).isTrue();
      bucket = bucket.less();
    }
    assertThat(bucket.grants()).isFalse();
  }
}

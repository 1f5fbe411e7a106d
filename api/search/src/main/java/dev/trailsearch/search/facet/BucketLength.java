package dev.trailsearch.search.facet;

import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A length of the histogram's buckets that people read easily.
 *
 * @param label as the engine and the answer write it
 * @param length on average
 */
record BucketLength(String label, Duration length) {

  /** As many as a chart of usual width can show. */
  static final int MOST_BUCKETS = 100;

  private static final Duration DAY = Duration.ofDays(1);

  private static final List<BucketLength> ALL =
      List.of(
          new BucketLength("1s", Duration.ofSeconds(1)),
          new BucketLength("5s", Duration.ofSeconds(5)),
          new BucketLength("10s", Duration.ofSeconds(10)),
          new BucketLength("30s", Duration.ofSeconds(30)),
          new BucketLength("1m", Duration.ofMinutes(1)),
          new BucketLength("5m", Duration.ofMinutes(5)),
          new BucketLength("10m", Duration.ofMinutes(10)),
          new BucketLength("30m", Duration.ofMinutes(30)),
          new BucketLength("1h", Duration.ofHours(1)),
          new BucketLength("3h", Duration.ofHours(3)),
          new BucketLength("12h", Duration.ofHours(12)),
          new BucketLength("1d", DAY),
          new BucketLength("1w", DAY.multipliedBy(7)),
          new BucketLength("1M", DAY.multipliedBy(30)),
          new BucketLength("1q", DAY.multipliedBy(91)),
          new BucketLength("1y", DAY.multipliedBy(365)));

  /** The shortest that needs no more than the most buckets; null if none does, or there is none. */
  static @Nullable BucketLength fitting(Duration whole) {
    if (whole.toMillis() < 1) {
      return null;
    }
    return ALL.stream()
        .filter(each -> whole.compareTo(each.length().multipliedBy(MOST_BUCKETS)) <= 0)
        .findFirst()
        .orElse(null);
  }

  /** Days and longer follow the calendar, which their length alone does not. */
  String parameter() {
    return length.compareTo(DAY) < 0 ? "fixed_interval" : "calendar_interval";
  }
}

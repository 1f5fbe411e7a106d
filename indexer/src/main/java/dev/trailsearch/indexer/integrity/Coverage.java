package dev.trailsearch.indexer.integrity;

import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.TreeMap;

/** The time that digests cover, without holding each of them. */
final class Coverage {

  /** A file that was delivered at the end of an hour may be named by the digest of the next. */
  private static final Duration LEEWAY = Duration.ofMinutes(5);

  private final TreeMap<Instant, Instant> endsByStart = new TreeMap<>();

  /** Adds the time from one moment to another. */
  void add(Instant start, Instant end) {
    Instant from = start;
    Instant to = end;
    Map.Entry<Instant, Instant> before = endsByStart.floorEntry(from);
    if (before != null && !before.getValue().isBefore(from)) {
      from = before.getKey();
      to = max(to, before.getValue());
    }
    Map.Entry<Instant, Instant> after = endsByStart.higherEntry(from);
    while (after != null && !after.getKey().isAfter(to)) {
      to = max(to, after.getValue());
      endsByStart.remove(after.getKey());
      after = endsByStart.higherEntry(from);
    }
    endsByStart.put(from, to);
  }

  /** Whether a file that was delivered at this time must be named by some digest. */
  boolean names(Instant delivered) {
    Map.Entry<Instant, Instant> before = endsByStart.floorEntry(delivered);
    return before != null && before.getValue().isAfter(delivered.plus(LEEWAY));
  }

  private static Instant max(Instant one, Instant other) {
    return one.isAfter(other) ? one : other;
  }
}

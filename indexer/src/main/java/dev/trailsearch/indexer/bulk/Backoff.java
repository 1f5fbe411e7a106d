package dev.trailsearch.indexer.bulk;

import java.time.Duration;
import java.util.random.RandomGenerator;

/**
 * How long to wait before the next attempt: doubling, with jitter, so that loaders do not march in
 * step.
 */
final class Backoff {

  private static final Duration FIRST = Duration.ofMillis(200);
  private static final Duration LONGEST = Duration.ofSeconds(20);

  private final RandomGenerator random;
  private final long deadlineNanos;
  private Duration next = FIRST;

  Backoff(Duration patience, RandomGenerator random) {
    this.random = random;
    this.deadlineNanos = System.nanoTime() + patience.toNanos();
  }

  /** Waits; false at once if patience would end before the wait does. */
  boolean pause() throws InterruptedException {
    long millis = next.toMillis() / 2 + random.nextLong(next.toMillis());
    if (System.nanoTime() + Duration.ofMillis(millis).toNanos() > deadlineNanos) {
      return false;
    }
    Thread.sleep(Duration.ofMillis(millis));
    next = next.multipliedBy(2).compareTo(LONGEST) > 0 ? LONGEST : next.multipliedBy(2);
    return true;
  }
}

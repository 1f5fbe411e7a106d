package dev.trailsearch.indexer.bulk;

import java.time.Duration;
import java.util.function.BooleanSupplier;

/** Waits for a condition, and not for ever. */
final class Until {

  private static final Duration LONGEST = Duration.ofSeconds(60);

  private Until() {}

  static void holds(BooleanSupplier condition) throws InterruptedException {
    long deadline = System.nanoTime() + LONGEST.toNanos();
    while (!condition.getAsBoolean()) {
      if (System.nanoTime() > deadline) {
        throw new AssertionError(
            "the condition has not come about in " + LONGEST.toSeconds() + " s");
      }
      Thread.sleep(5);
    }
  }
}

package dev.trailsearch.indexer;

import java.time.Duration;
import java.util.function.BooleanSupplier;

/** Waits for a condition, and not for ever. */
public final class Until {

  private static final Duration LONGEST = Duration.ofSeconds(60);
  private static final Duration PAUSE = Duration.ofMillis(5);

  private Until() {}

  /** Waits for what comes about within a minute, or fails the test. */
  public static void holds(BooleanSupplier condition) throws InterruptedException {
    holds(LONGEST, condition);
  }

  /** Waits for what comes about within this time, or fails the test. */
  public static void holds(Duration longest, BooleanSupplier condition)
      throws InterruptedException {
    long deadline = System.nanoTime() + longest.toNanos();
    while (!condition.getAsBoolean()) {
      if (System.nanoTime() > deadline) {
        throw new AssertionError(
            "the condition has not come about in " + longest.toSeconds() + " s");
      }
      Thread.sleep(PAUSE);
    }
  }
}

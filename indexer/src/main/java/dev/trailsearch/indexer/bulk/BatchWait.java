package dev.trailsearch.indexer.bulk;

import dev.trailsearch.indexer.opensearch.EngineException;
import java.io.InterruptedIOException;
import java.time.Duration;
import java.util.random.RandomGenerator;

/** How one batch waits: for a while, again and again, and not for ever. */
final class BatchWait {

  private final Duration length;
  private final Standstill standstill;
  private Backoff backoff;
  private int pauses;

  BatchWait(Duration length, Standstill standstill) {
    this.length = length;
    this.standstill = standstill;
    this.backoff = new Backoff(length, RandomGenerator.getDefault());
  }

  /** Something went on: patience begins anew. */
  void renew() {
    if (pauses > 1) {
      standstill.leave();
    }
    pauses = 0;
  }

  /**
   * Waits before the next attempt. The first wait is a matter of course; it is told from the second
   * on.
   *
   * @throws EngineException.Unreachable if patience is at its end
   */
  void pause(String obstacle) throws InterruptedException {
    if (++pauses == 1) {
      backoff = new Backoff(length, RandomGenerator.getDefault());
    } else if (pauses == 2) {
      standstill.enter(obstacle);
    }
    if (!backoff.pause()) {
      throw new EngineException.Unreachable(
          "the engine has taken nothing for %d s: %s".formatted(length.toSeconds(), obstacle),
          new InterruptedIOException(obstacle));
    }
  }
}

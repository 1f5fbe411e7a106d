package dev.trailsearch.indexer.bulk;

import dev.trailsearch.indexer.opensearch.Waiting;
import java.time.Duration;

/** Makes of many waiting batches one report. */
final class Standstill {

  private final Waiting waiting;
  private int batches;
  private long since;

  Standstill(Waiting waiting) {
    this.waiting = waiting;
  }

  /** A batch begins to wait. */
  synchronized void enter(String obstacle) {
    if (batches++ == 0) {
      since = System.nanoTime();
      waiting.began(obstacle);
    }
  }

  /** A batch that waited goes on. */
  synchronized void leave() {
    if (--batches == 0) {
      waiting.ended(Duration.ofNanos(System.nanoTime() - since));
    }
  }
}

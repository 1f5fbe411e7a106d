package dev.trailsearch.indexer.opensearch;

import java.time.Duration;
import java.util.function.Supplier;

/** Asks again while the engine cannot answer, for a bounded time. */
public final class Patience {

  private static final Duration FIRST = Duration.ofMillis(200);
  private static final Duration LONGEST = Duration.ofSeconds(10);

  private final Duration limit;

  /**
   * @param limit how long it is asked again at most
   */
  public Patience(Duration limit) {
    this.limit = limit;
  }

  /**
   * The answer to a request that may be sent more than once.
   *
   * @throws EngineException if the engine refuses for good, or could not answer for too long
   */
  public <T> T until(Supplier<T> request) throws InterruptedException {
    long deadline = System.nanoTime() + limit.toNanos();
    Duration pause = FIRST;
    while (true) {
      try {
        return request.get();
      } catch (EngineException e) {
        if (!Passing.is(e) || System.nanoTime() + pause.toNanos() > deadline) {
          throw e;
        }
      }
      Thread.sleep(pause);
      Duration next = pause.multipliedBy(2);
      pause = next.compareTo(LONGEST) > 0 ? LONGEST : next;
    }
  }
}

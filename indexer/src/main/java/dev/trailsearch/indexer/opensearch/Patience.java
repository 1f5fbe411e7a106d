package dev.trailsearch.indexer.opensearch;

import java.time.Duration;
import java.util.function.Predicate;
import java.util.function.Supplier;

/** Asks again while the engine cannot answer, for a bounded time. */
public final class Patience {

  private static final Duration FIRST = Duration.ofMillis(200);
  private static final Duration LONGEST = Duration.ofSeconds(10);

  private final Duration limit;
  private final Waiting waiting;
  private final Predicate<EngineException> passes;

  /**
   * @param limit how long it is asked again at most
   */
  public Patience(Duration limit) {
    this(limit, Waiting.UNHEARD);
  }

  /**
   * @param limit how long it is asked again at most
   * @param waiting hears when that begins and ends; a first short wait is not told
   */
  public Patience(Duration limit, Waiting waiting) {
    this(limit, waiting, Passing::is);
  }

  private Patience(Duration limit, Waiting waiting, Predicate<EngineException> passes) {
    this.limit = limit;
    this.waiting = waiting;
    this.passes = passes;
  }

  /**
   * For an engine that answers, though not yet what is asked for: one that is not there is not
   * waited for.
   *
   * @param limit how long it is asked again at most
   */
  public static Patience withAnAnsweringEngine(Duration limit) {
    return new Patience(
        limit, Waiting.UNHEARD, e -> e instanceof EngineException.Refused && Passing.is(e));
  }

  /**
   * The answer to a request that may be sent more than once.
   *
   * @throws EngineException if the engine refuses for good, or could not answer for too long
   */
  public <T> T until(Supplier<T> request) throws InterruptedException {
    long start = System.nanoTime();
    boolean told = false;
    Duration pause = FIRST;
    try {
      while (true) {
        try {
          return request.get();
        } catch (EngineException e) {
          if (!passes.test(e) || System.nanoTime() + pause.toNanos() > start + limit.toNanos()) {
            throw e;
          }
          if (!told && !pause.equals(FIRST)) {
            told = true;
            waiting.began(String.valueOf(e.getMessage()));
          }
        }
        Thread.sleep(pause);
        Duration next = pause.multipliedBy(2);
        pause = next.compareTo(LONGEST) > 0 ? LONGEST : next;
      }
    } finally {
      if (told) {
        waiting.ended(Duration.ofNanos(System.nanoTime() - start));
      }
    }
  }
}

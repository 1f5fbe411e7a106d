package dev.trailsearch.indexer.load;

import dev.trailsearch.indexer.opensearch.Waiting;
import java.time.Duration;

/** Lets the many threads of a load speak to its listener one at a time. */
final class SerialListener implements LoadListener, Waiting {

  private final LoadListener listener;
  private int waiting;
  private Duration longest = Duration.ZERO;

  SerialListener(LoadListener listener) {
    this.listener = listener;
  }

  @Override
  public synchronized void planned(long objects, long bytes) {
    listener.planned(objects, bytes);
  }

  @Override
  public synchronized void waiting(long objects) {
    listener.waiting(objects);
  }

  @Override
  public synchronized void progressed(LoadSummary soFar) {
    listener.progressed(soFar);
  }

  /** May take its time, and hears several threads at once. */
  @Override
  public void finished(String object) throws InterruptedException {
    listener.finished(object);
  }

  @Override
  public synchronized void problem(LoadProblem problem) {
    listener.problem(problem);
  }

  @Override
  public synchronized void blocked(String obstacle) {
    listener.blocked(obstacle);
  }

  @Override
  public synchronized void resumed(Duration waited) {
    listener.resumed(waited);
  }

  /** Several parts of a load may wait at once; told is the first, and the end of the last. */
  @Override
  public synchronized void began(String obstacle) {
    if (waiting++ == 0) {
      blocked(obstacle);
    }
  }

  @Override
  public synchronized void ended(Duration waited) {
    longest = waited.compareTo(longest) > 0 ? waited : longest;
    if (--waiting == 0) {
      resumed(longest);
      longest = Duration.ZERO;
    }
  }
}

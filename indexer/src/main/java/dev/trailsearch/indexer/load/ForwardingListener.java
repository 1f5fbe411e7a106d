package dev.trailsearch.indexer.load;

import java.time.Duration;

/** Passes everything on; for listeners that hear of something more, or say something else. */
public abstract class ForwardingListener implements LoadListener {

  private final LoadListener listener;

  /** Passes on to this one. */
  protected ForwardingListener(LoadListener listener) {
    this.listener = listener;
  }

  @Override
  public void planned(long objects, long bytes) {
    listener.planned(objects, bytes);
  }

  @Override
  public void waiting(long objects) {
    listener.waiting(objects);
  }

  @Override
  public void progressed(LoadSummary soFar) {
    listener.progressed(soFar);
  }

  @Override
  public void finished(String object) throws InterruptedException {
    listener.finished(object);
  }

  @Override
  public void problem(LoadProblem problem) {
    listener.problem(problem);
  }

  @Override
  public void blocked(String obstacle) {
    listener.blocked(obstacle);
  }

  @Override
  public void resumed(Duration waited) {
    listener.resumed(waited);
  }
}

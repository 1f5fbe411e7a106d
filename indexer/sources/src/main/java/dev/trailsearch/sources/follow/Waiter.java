package dev.trailsearch.sources.follow;

import java.time.Duration;

/** Lets time pass. */
@FunctionalInterface
public interface Waiter {

  /** Real time. */
  Waiter REAL = Thread::sleep;

  /** Returns after this time. */
  void await(Duration time) throws InterruptedException;
}

package dev.trailsearch.indexer.load;

import java.time.Duration;

/** Hears of a load while it runs. Called from several threads, one call at a time. */
public interface LoadListener {

  /**
   * What there is to do, as far as is known: told again when more is listed, and when something
   * need not be read since it was loaded before.
   *
   * @param objects to read, with those that were read
   * @param bytes of them, compressed
   */
  void planned(long objects, long bytes);

  /**
   * Nothing is left to do but what other workers hold; it is taken over if they die.
   *
   * @param objects that they hold
   */
  default void waiting(long objects) {}

  /** How far it is, after every object, and every thousand records within one. */
  void progressed(LoadSummary soFar);

  /**
   * An object is read, and every record of it is settled. Unlike the others, called by several
   * threads at a time.
   *
   * @param object its path or key
   */
  default void finished(String object) throws InterruptedException {}

  /** Something was not loaded. */
  void problem(LoadProblem problem);

  /**
   * The load stands still because the engine takes nothing; it is tried again until patience ends.
   *
   * @param obstacle in the engine's words
   */
  default void blocked(String obstacle) {}

  /**
   * The load goes on.
   *
   * @param waited since it stood still
   */
  default void resumed(Duration waited) {}
}

package dev.trailsearch.generator;

/** Is told how far the writing is. */
@FunctionalInterface
public interface Progress {

  /** Tells nobody. */
  Progress NONE = (_, _) -> {};

  /** Called after each file, with what has been written so far. */
  void written(long events, long files);
}

package dev.trailsearch.indexer.integrity;

import java.util.Map;

/** Takes down what is known of the integrity of each log file. */
@FunctionalInterface
public interface IntegrityBook {

  /** Takes nothing down. */
  IntegrityBook NONE = _ -> {};

  /**
   * Takes down what was found. Called many times, with some files at a time.
   *
   * @param found by the keys of the log files, as the source has them
   */
  void record(Map<String, Integrity> found);
}

package dev.trailsearch.indexer.lifecycle.remap;

/** Hears how far a remap is. */
@FunctionalInterface
public interface RemapListener {

  /**
   * Events were copied.
   *
   * @param key of the partition
   * @param events so far, by this run; what changes meanwhile is copied again
   */
  void copied(String key, long events);
}

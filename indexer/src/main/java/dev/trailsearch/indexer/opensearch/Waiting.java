package dev.trailsearch.indexer.opensearch;

import java.time.Duration;

/**
 * Hears when a load stands still because of the engine, once when that begins and once when it
 * ends, however many batches wait. Called from several threads, one call at a time.
 */
public interface Waiting {

  /** Nobody hears. */
  Waiting UNHEARD =
      new Waiting() {
        @Override
        public void began(String obstacle) {}

        @Override
        public void ended(Duration waited) {}
      };

  /**
   * The engine does not take what is sent; it is tried again until patience ends.
   *
   * @param obstacle in the engine's words
   */
  void began(String obstacle);

  /**
   * It takes it now.
   *
   * @param waited since the first batch had to wait
   */
  void ended(Duration waited);
}

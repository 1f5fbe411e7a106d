package dev.trailsearch.indexer.integrity;

/** Hears how a verification goes; called from several threads. */
public interface VerificationListener {

  /** Wants to hear nothing. */
  VerificationListener NONE =
      new VerificationListener() {
        @Override
        public void planned(long objects, long bytes) {
          // Nothing to do.
        }

        @Override
        public void progressed(long bytes) {
          // Nothing to do.
        }
      };

  /**
   * The source was listed.
   *
   * @param objects digests and log files in it
   * @param bytes their size together, as they lie
   */
  void planned(long objects, long bytes);

  /**
   * It is this far.
   *
   * @param bytes of the objects that are dealt with, as they lie
   */
  void progressed(long bytes);
}

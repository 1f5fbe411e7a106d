package dev.trailsearch.indexer.load;

/** Hears of a load while it runs. Called from several threads, one call at a time. */
public interface LoadListener {

  /**
   * What there is to do, told once before the first record.
   *
   * @param objects to read
   * @param bytes of them, compressed
   */
  void planned(long objects, long bytes);

  /** How far it is, after every object, and every thousand records within one. */
  void progressed(LoadSummary soFar);

  /** Something was not loaded. */
  void problem(LoadProblem problem);
}

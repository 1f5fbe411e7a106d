package dev.trailsearch.benchmarks.load;

/** The ways that are compared. */
enum Contender {
  CEILING("the engine's ceiling: `_bulk` with bodies made beforehand", true, 1_024),
  TRAILSEARCH("Trailsearch: `backfill` of the log files", true, 256),
  NAIVE("a plain script: Jackson, default mapping, 1,000 a bulk", false, 256),
  BULK_INGESTER("opensearch-java's `BulkIngester`, our mapping", true, 256);

  private final String words;
  private final boolean mapped;
  private final int heapMegabytes;

  Contender(String words, boolean mapped, int heapMegabytes) {
    this.words = words;
    this.mapped = mapped;
    this.heapMegabytes = heapMegabytes;
  }

  /** For the table. */
  String words() {
    return words;
  }

  /** Whether it writes into our partitions; else into {@link NaiveLoader#INDEX}. */
  boolean mapped() {
    return mapped;
  }

  int heapMegabytes() {
    return heapMegabytes;
  }

  Loader loader() {
    return switch (this) {
      case CEILING -> new Ceiling();
      case TRAILSEARCH -> new TrailsearchLoader();
      case NAIVE -> new NaiveLoader();
      case BULK_INGESTER -> new IngesterLoader();
    };
  }
}

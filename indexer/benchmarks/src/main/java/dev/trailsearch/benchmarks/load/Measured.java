package dev.trailsearch.benchmarks.load;

/**
 * One contender's part of one round.
 *
 * @param contender who
 * @param loader what its process spent
 * @param engineCpuMillis what the engine spent on it, until everything was flushed
 * @param documents in the index at the end
 * @param storeBytes of the index, merged to one segment a partition
 */
record Measured(
    Contender contender,
    LoaderProcess.Report loader,
    long engineCpuMillis,
    long documents,
    long storeBytes) {

  double bytesPerEvent() {
    return (double) storeBytes / Math.max(1, documents);
  }
}

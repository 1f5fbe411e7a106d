package dev.trailsearch.generator;

import dev.trailsearch.generator.delivery.Tally;

/**
 * What was written.
 *
 * @param records how many records of each kind; their sum is the number of events asked for
 * @param files how many log files
 * @param digests how many digest files
 * @param compressedBytes the size of all files as they lie on disk
 * @param uncompressedBytes the size of their JSON
 */
public record GenerationSummary(
    Tally records, long files, long digests, long compressedBytes, long uncompressedBytes) {

  /** How many records were written, repeats included. */
  public long events() {
    return records.records();
  }

  /** How many different records there are. */
  public long distinctEvents() {
    return records.distinct();
  }
}

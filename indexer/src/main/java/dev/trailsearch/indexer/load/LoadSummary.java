package dev.trailsearch.indexer.load;

/**
 * What a load did; its JSON form is the last object that {@code backfill --output json} prints.
 *
 * @param objects files or S3 objects
 * @param records records in them: {@code read} is the sum of all outcomes
 * @param bytes read
 * @param elapsedMs wall time in milliseconds
 * @param eventsPerSecond records read by second of wall time
 */
public record LoadSummary(
    Objects objects, Records records, Bytes bytes, long elapsedMs, long eventsPerSecond) {

  /**
   * Objects by what became of them.
   *
   * @param total found
   * @param loaded read to their end
   * @param skipped not read, because they are loaded already
   * @param notLogs read and found to hold no CloudTrail records
   * @param failed could not be read, or not to their end
   */
  public record Objects(long total, long loaded, long skipped, long notLogs, long failed) {}

  /**
   * Records by what became of them.
   *
   * @param read {@code indexed + duplicates + conflicts + expired + rejected}
   * @param indexed new in the index
   * @param duplicates there already, with the same content
   * @param conflicts indexed under a derived id, because their {@code eventID} has other content
   * @param malformed the part of {@code indexed} that is kept as text
   * @param expired older than what retention keeps
   * @param rejected not indexed; each was reported
   */
  public record Records(
      long read,
      long indexed,
      long duplicates,
      long conflicts,
      long malformed,
      long expired,
      long rejected) {}

  /**
   * Bytes read.
   *
   * @param compressed as the objects lie
   * @param uncompressed after decompression
   */
  public record Bytes(long compressed, long uncompressed) {}

  /** Whether everything that was found is in the index. */
  public boolean complete() {
    return objects.failed() == 0 && records.rejected() == 0;
  }
}

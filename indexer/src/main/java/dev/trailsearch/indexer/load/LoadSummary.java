package dev.trailsearch.indexer.load;

import dev.trailsearch.indexer.ledger.RecordCounts;

/**
 * What a load did; its JSON form is the last object that {@code backfill --output json} prints.
 *
 * @param objects files or S3 objects
 * @param records records in them: by what became of them
 * @param bytes read
 * @param elapsedMs wall time in milliseconds
 * @param eventsPerSecond records read by second of wall time
 */
public record LoadSummary(
    Objects objects, RecordCounts records, Bytes bytes, long elapsedMs, long eventsPerSecond) {

  /**
   * Objects by what became of them.
   *
   * @param total found
   * @param loaded read to their end
   * @param skipped not read or not finished here, because they are loaded already, or another
   *     worker finished them
   * @param notLogs read and found to hold no CloudTrail records
   * @param failed could not be read, or not to their end
   */
  public record Objects(long total, long loaded, long skipped, long notLogs, long failed) {}

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

package dev.trailsearch.indexer.bulk;

import java.time.Duration;

/**
 * How documents are sent.
 *
 * @param batchBytes of document in one request; requests of 500 to 5,000 events made no difference
 * @param inFlight requests at once; one cannot fill two cores, four add contention
 * @param patience how long a request is sent again before the load is given up
 */
public record BulkSettings(int batchBytes, int inFlight, Duration patience) {

  /** 4 MB, two requests at once, five minutes of patience. */
  public static final BulkSettings DEFAULT =
      new BulkSettings(4 * 1024 * 1024, 2, Duration.ofMinutes(5));

  /** Checks the ranges: at least 1 KB, one request, no negative patience. */
  public BulkSettings {
    if (batchBytes < 1024 || inFlight < 1 || patience.isNegative()) {
      throw new IllegalArgumentException(
          "batches of at least 1 KB, at least one request in flight, no negative patience");
    }
  }
}

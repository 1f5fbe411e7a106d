package dev.trailsearch.indexer.bulk;

import java.time.Duration;

/**
 * How documents are sent. Memory is bounded by {@code batchBytes × inFlight}: with its event and
 * the copies that sending takes, a document needs about six times its bytes.
 *
 * @param batchBytes of documents in one request; requests of 500 to 5,000 events made no difference
 * @param inFlight how many full batches may be under way at most; how many are, the engine's
 *     answers decide
 * @param patience how long a request is sent again before the load is given up
 */
public record BulkSettings(int batchBytes, int inFlight, Duration patience) {

  /** 2 MB, up to eight batches, five minutes of patience: at home in a heap of 256 MB. */
  public static final BulkSettings DEFAULT =
      new BulkSettings(2 * 1024 * 1024, 8, Duration.ofMinutes(5));

  /** The target never falls below this part of a batch. */
  private static final int SMALLEST_PART = 16;

  /** Checks the ranges: at least 1 KB, one batch, no negative patience. */
  public BulkSettings {
    if (batchBytes < 1024 || inFlight < 1 || patience.isNegative()) {
      throw new IllegalArgumentException(
          "batches of at least 1 KB, at least one batch in flight, no negative patience");
    }
  }

  Pace.Bounds bounds() {
    return new Pace.Bounds(batchBytes / SMALLEST_PART, (long) batchBytes * inFlight, batchBytes);
  }
}

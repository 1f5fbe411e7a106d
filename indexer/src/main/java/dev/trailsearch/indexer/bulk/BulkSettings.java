package dev.trailsearch.indexer.bulk;

import java.time.Duration;
import java.util.Locale;

/**
 * How documents are sent. Memory is bounded by {@code batchBytes × inFlight}: with the copies that
 * sending takes, a document needs about four times its bytes.
 *
 * @param batchBytes of documents in one request; requests of 500 to 5,000 events made no difference
 * @param inFlight how many full batches may be under way at most; how many are, the engine's
 *     answers decide
 * @param patience how long a request is sent again before the load is given up
 * @param operation what is done with a document whose id is taken
 */
public record BulkSettings(int batchBytes, int inFlight, Duration patience, Operation operation) {

  /** What the engine does with a document whose id is taken. */
  public enum Operation {
    /** Leaves what is there. */
    CREATE,
    /** Puts it in the place of what is there. */
    INDEX;

    /** The engine's word. */
    String word() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

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

  /** Leaves what is there. */
  public BulkSettings(int batchBytes, int inFlight, Duration patience) {
    this(batchBytes, inFlight, patience, Operation.CREATE);
  }

  /** The same, but documents replace what has their id. */
  public BulkSettings replacing() {
    return new BulkSettings(batchBytes, inFlight, patience, Operation.INDEX);
  }

  Pace.Bounds bounds() {
    return new Pace.Bounds(batchBytes / SMALLEST_PART, (long) batchBytes * inFlight, batchBytes);
  }
}

package dev.trailsearch.indexer.load;

import dev.trailsearch.indexer.bulk.BulkSettings;
import dev.trailsearch.indexer.ledger.Workers;
import dev.trailsearch.indexer.schema.Partitioning;
import dev.trailsearch.indexer.source.ReadSettings;
import java.time.Duration;

/**
 * How a load is done.
 *
 * @param bulk how documents are sent
 * @param partitioning which time goes where
 * @param reading how records are read
 * @param readers objects read at once, 1 to 64
 * @param again whether objects are read that were loaded before and have not changed
 * @param lease after so long without a sign of life, a worker's objects are taken over by others
 */
public record LoadSettings(
    BulkSettings bulk,
    Partitioning partitioning,
    ReadSettings reading,
    int readers,
    boolean again,
    Duration lease) {

  private static final int MOST_READERS = 64;

  /** Checks the ranges. */
  public LoadSettings {
    if (readers < 1 || readers > MOST_READERS) {
      throw new IllegalArgumentException("between 1 and " + MOST_READERS + " readers");
    }
    if (!lease.isPositive()) {
      throw new IllegalArgumentException("a lease lasts some time");
    }
  }

  /** One reader, and what was loaded before is skipped. */
  public static LoadSettings of(Partitioning partitioning) {
    return new LoadSettings(
        BulkSettings.DEFAULT, partitioning, ReadSettings.STRICT, 1, false, Workers.DEFAULT_LEASE);
  }

  /** The same with events going elsewhere. */
  LoadSettings with(Partitioning other) {
    return new LoadSettings(bulk, other, reading, readers, again, lease);
  }

  /** The same with other settings for sending. */
  public LoadSettings with(BulkSettings other) {
    return new LoadSettings(other, partitioning, reading, readers, again, lease);
  }

  /** The same with records read in another way. */
  public LoadSettings with(ReadSettings other) {
    return new LoadSettings(bulk, partitioning, other, readers, again, lease);
  }

  /** The same with so many objects read at once. */
  public LoadSettings withReaders(int number) {
    return new LoadSettings(bulk, partitioning, reading, number, again, lease);
  }

  /** The same, but reading what was loaded before, too, or not. */
  public LoadSettings readingAgain(boolean yes) {
    return new LoadSettings(bulk, partitioning, reading, readers, yes, lease);
  }

  /** The same with another lease. */
  public LoadSettings withLease(Duration other) {
    return new LoadSettings(bulk, partitioning, reading, readers, again, other);
  }
}

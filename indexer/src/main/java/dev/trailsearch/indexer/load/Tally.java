package dev.trailsearch.indexer.load;

import dev.trailsearch.indexer.bulk.Settled;
import dev.trailsearch.indexer.load.LoadSummary.Bytes;
import dev.trailsearch.indexer.load.LoadSummary.Objects;
import dev.trailsearch.indexer.load.LoadSummary.Records;
import java.util.concurrent.atomic.LongAdder;

/** Counts what a load does; safe for use by several threads. */
final class Tally {

  final LongAdder objects = new LongAdder();
  final LongAdder loaded = new LongAdder();
  final LongAdder notLogs = new LongAdder();
  final LongAdder failed = new LongAdder();
  final LongAdder compressed = new LongAdder();
  final LongAdder uncompressed = new LongAdder();

  private final LongAdder read = new LongAdder();
  private final LongAdder indexed = new LongAdder();
  private final LongAdder malformed = new LongAdder();
  private final LongAdder duplicates = new LongAdder();
  private final LongAdder conflicts = new LongAdder();
  private final LongAdder expired = new LongAdder();
  private final LongAdder rejected = new LongAdder();
  private final long startNanos = System.nanoTime();

  /** A record came out of an object as something that cannot be indexed. */
  void unreadable() {
    read.increment();
    rejected.increment();
  }

  /** A record was read and settled. */
  void settled(Settled outcome, boolean isMalformed) {
    read.increment();
    switch (outcome) {
      case Settled.Indexed() -> {
        indexed.increment();
        if (isMalformed) {
          malformed.increment();
        }
      }
      case Settled.Duplicate() -> duplicates.increment();
      case Settled.Conflict() -> conflicts.increment();
      case Settled.Expired() -> expired.increment();
      case Settled.Rejected _ -> rejected.increment();
    }
  }

  /** Records settled so far. */
  long read() {
    return read.sum();
  }

  LoadSummary summary() {
    long elapsedMs = Math.max(1, (System.nanoTime() - startNanos) / 1_000_000);
    return new LoadSummary(
        new Objects(objects.sum(), loaded.sum(), 0, notLogs.sum(), failed.sum()),
        new Records(
            read.sum(),
            indexed.sum(),
            duplicates.sum(),
            conflicts.sum(),
            malformed.sum(),
            expired.sum(),
            rejected.sum()),
        new Bytes(compressed.sum(), uncompressed.sum()),
        elapsedMs,
        read.sum() * 1_000 / elapsedMs);
  }
}

package dev.trailsearch.indexer.load;

import dev.trailsearch.indexer.ledger.ObjectState;
import dev.trailsearch.indexer.load.LoadSummary.Bytes;
import dev.trailsearch.indexer.load.LoadSummary.Objects;
import java.util.concurrent.atomic.LongAdder;

/** Counts what a load does; safe for use by several threads. */
final class Tally {

  final LongAdder objects = new LongAdder();
  final LongAdder skipped = new LongAdder();
  final LongAdder compressed = new LongAdder();
  final LongAdder uncompressed = new LongAdder();
  final RecordTally records = new RecordTally();

  private final LongAdder loaded = new LongAdder();
  private final LongAdder notLogs = new LongAdder();
  private final LongAdder failed = new LongAdder();
  private final long startNanos = System.nanoTime();

  /** An object is finished. */
  void finished(ObjectState state) {
    switch (state) {
      case LOADED -> loaded.increment();
      case NOT_LOG -> notLogs.increment();
      case FAILED -> failed.increment();
      case LEASED, MISSING -> throw new IllegalArgumentException(state + " is no end of a load");
    }
  }

  LoadSummary summary() {
    long elapsedMs = Math.max(1, (System.nanoTime() - startNanos) / 1_000_000);
    return new LoadSummary(
        new Objects(objects.sum(), loaded.sum(), skipped.sum(), notLogs.sum(), failed.sum()),
        records.counts(),
        new Bytes(compressed.sum(), uncompressed.sum()),
        elapsedMs,
        records.read() * 1_000 / elapsedMs);
  }
}

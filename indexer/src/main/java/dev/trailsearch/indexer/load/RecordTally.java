package dev.trailsearch.indexer.load;

import dev.trailsearch.indexer.bulk.Document;
import dev.trailsearch.indexer.bulk.Settled;
import dev.trailsearch.indexer.deadletter.DeadLetter;
import dev.trailsearch.indexer.ledger.RecordCounts;
import java.util.concurrent.atomic.LongAdder;

/** Counts records by what became of them; safe for use by several threads. */
final class RecordTally implements LoadEvents {

  private final LongAdder read = new LongAdder();
  private final LongAdder indexed = new LongAdder();
  private final LongAdder duplicates = new LongAdder();
  private final LongAdder conflicts = new LongAdder();
  private final LongAdder malformed = new LongAdder();
  private final LongAdder expired = new LongAdder();
  private final LongAdder rejected = new LongAdder();
  private final LongAdder capped = new LongAdder();

  @Override
  public void rejected(DeadLetter letter) {
    read.increment();
    rejected.increment();
  }

  @Override
  public void replayedBefore(DeadLetter letter) {
    read.increment();
    duplicates.increment();
  }

  @Override
  public void settled(Document document, Settled outcome) {
    read.increment();
    switch (outcome) {
      case Settled.Indexed() -> indexed(document);
      case Settled.Duplicate() -> duplicates.increment();
      case Settled.Conflict() -> conflicts.increment();
      case Settled.Expired() -> expired.increment();
      case Settled.Rejected _ -> rejected.increment();
    }
  }

  private void indexed(Document document) {
    indexed.increment();
    if (document.outline().malformed()) {
      malformed.increment();
    }
    if (document.outline().capped()) {
      capped.increment();
    }
  }

  /** Records settled so far. */
  long read() {
    return read.sum();
  }

  RecordCounts counts() {
    return new RecordCounts(
        read.sum(),
        indexed.sum(),
        duplicates.sum(),
        conflicts.sum(),
        malformed.sum(),
        expired.sum(),
        rejected.sum(),
        capped.sum());
  }
}

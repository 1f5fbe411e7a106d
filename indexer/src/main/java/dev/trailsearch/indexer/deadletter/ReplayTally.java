package dev.trailsearch.indexer.deadletter;

import dev.trailsearch.indexer.bulk.Document;
import dev.trailsearch.indexer.bulk.Settled;
import dev.trailsearch.indexer.deadletter.ReplaySummary.Letters;
import dev.trailsearch.indexer.ledger.RecordCounts;

/** Counts what a replay does. */
final class ReplayTally {

  private final long startNanos = System.nanoTime();
  private long replayed;
  private long failed;
  private long skipped;
  private long indexed;
  private long duplicates;
  private long conflicts;
  private long malformed;
  private long expired;
  private long rejected;
  private long capped;

  /** A letter is done with. */
  synchronized void done(LetterOutcome outcome) {
    switch (outcome) {
      case LetterOutcome.Replayed _ -> replayed++;
      case LetterOutcome.Failed _, LetterOutcome.Cut _ -> failed++;
      case LetterOutcome.Absent(), LetterOutcome.Taken(), LetterOutcome.ReplayedBefore _ ->
          skipped++;
    }
  }

  /** A record came out of a letter. */
  synchronized void settled(Document document, Settled outcome) {
    switch (outcome) {
      case Settled.Indexed() -> {
        indexed++;
        malformed += document.outline().malformed() ? 1 : 0;
        capped += document.outline().capped() ? 1 : 0;
      }
      case Settled.Duplicate() -> duplicates++;
      case Settled.Conflict() -> conflicts++;
      case Settled.Expired() -> expired++;
      case Settled.Rejected _ -> rejected++;
    }
  }

  /** Something came out of a letter that is no record. */
  synchronized void unreadable() {
    rejected++;
  }

  synchronized ReplaySummary summary() {
    return new ReplaySummary(
        new Letters(replayed + failed + skipped, replayed, failed, skipped),
        new RecordCounts(
            indexed + duplicates + conflicts + expired + rejected,
            indexed,
            duplicates,
            conflicts,
            malformed,
            expired,
            rejected,
            capped),
        Math.max(1, (System.nanoTime() - startNanos) / 1_000_000));
  }
}

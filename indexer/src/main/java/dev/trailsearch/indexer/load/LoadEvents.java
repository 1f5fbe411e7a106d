package dev.trailsearch.indexer.load;

import dev.trailsearch.indexer.bulk.Document;
import dev.trailsearch.indexer.bulk.Settled;
import dev.trailsearch.indexer.deadletter.DeadLetter;

/** Hears what becomes of each record. Called by several threads at a time. */
interface LoadEvents {

  /** A document is settled, and not rejected. */
  void settled(Document document, Settled outcome);

  /** Something cannot be indexed, and is kept as a dead letter. */
  void rejected(DeadLetter letter);

  /** Something cannot be indexed as it stands; its dead letter has been replayed before. */
  void replayedBefore(DeadLetter letter);
}

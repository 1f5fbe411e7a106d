package dev.trailsearch.indexer.deadletter;

/** Hears of a replay while it runs. Called by the thread that replays. */
@FunctionalInterface
public interface ReplayListener {

  /** A letter is done with. */
  void done(String id, LetterOutcome outcome);
}

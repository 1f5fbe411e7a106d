package dev.trailsearch.indexer.deadletter;

import java.util.List;

/** What a replay made of a letter. */
public sealed interface LetterOutcome {

  /**
   * All that is in it is settled.
   *
   * @param events ids of its events, by which they are found; empty if retention has passed them
   */
  record Replayed(List<String> events) implements LetterOutcome {

    /** Copies the list. */
    public Replayed {
      events = List.copyOf(events);
    }
  }

  /**
   * It waits on, since something in it could not be indexed.
   *
   * @param fault the first that was found
   */
  record Failed(Fault fault) implements LetterOutcome {}

  /**
   * It was too long to be kept whole, so that only its repaired text can be replayed.
   *
   * @param place of the whole
   */
  record Cut(Place place) implements LetterOutcome {}

  /** It is not there, or was dropped meanwhile. */
  record Absent() implements LetterOutcome {}

  /** Another is replaying it. */
  record Taken() implements LetterOutcome {}

  /**
   * It was replayed before.
   *
   * @param events ids of the events that were made of it
   */
  record ReplayedBefore(List<String> events) implements LetterOutcome {

    /** Copies the list. */
    public ReplayedBefore {
      events = List.copyOf(events);
    }
  }
}

package dev.trailsearch.indexer.lifecycle.removal;

import java.util.List;

/** What became of deleting a partition. */
public sealed interface RemovalOutcome {

  /** It is gone. */
  record Removed() implements RemovalOutcome {}

  /**
   * It is under a hold.
   *
   * @param cases for which it is held
   */
  record Held(List<String> cases) implements RemovalOutcome {

    /** Copies the list. */
    public Held {
      cases = List.copyOf(cases);
    }
  }

  /** It is not sealed, so that a snapshot could lack what comes in this moment. */
  record NotSealed() implements RemovalOutcome {}

  /** No verified snapshot holds all of it. */
  record NoSnapshot() implements RemovalOutcome {}

  /** Another has changed it meanwhile. */
  record Overtaken() implements RemovalOutcome {}
}

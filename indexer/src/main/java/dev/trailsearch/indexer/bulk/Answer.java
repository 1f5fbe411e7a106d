package dev.trailsearch.indexer.bulk;

import java.util.List;

/** What the engine said to one bulk request. */
sealed interface Answer {

  /** It looked at every item; the outcomes stand in the order of the items. */
  record Items(List<ItemOutcome> outcomes) implements Answer {

    /** Copies the list. */
    public Items {
      outcomes = List.copyOf(outcomes);
    }
  }

  /** The request was too large for it. */
  record TooLarge() implements Answer {}

  /** It did not take the request now, or nobody knows whether it did. */
  record Unavailable(String reason) implements Answer {}

  /** It will never take such a request. */
  record Refused(String reason) implements Answer {}
}

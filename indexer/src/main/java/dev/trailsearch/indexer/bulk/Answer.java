package dev.trailsearch.indexer.bulk;

import dev.trailsearch.indexer.opensearch.EngineException;
import dev.trailsearch.indexer.opensearch.Passing;
import java.util.List;

/** What the engine said to one bulk request. */
sealed interface Answer {

  /** It looked at every item; the outcomes stand in the order of the items. */
  record Items(List<ItemOutcome> outcomes) implements Answer {

    /** Copies the list. */
    public Items {
      outcomes = List.copyOf(outcomes);
    }

    boolean hasBusy() {
      return outcomes.stream().anyMatch(ItemOutcome.Busy.class::isInstance);
    }

    boolean isAllCreated() {
      return outcomes.stream().allMatch(ItemOutcome.Created.class::isInstance);
    }
  }

  /** The request was too large for it. */
  record TooLarge() implements Answer {}

  /** It did not take the request now. */
  record Unavailable(String reason) implements Answer {}

  /** It broke off. That passes, unless a document of the request is the cause. */
  record Broken(String reason) implements Answer {}

  /** It cannot read the request: some document of it is the cause. */
  record Unreadable(String reason) implements Answer {}

  /** It will not take requests from us, whatever is in them. */
  record Denied(EngineException.Refused error) implements Answer {}

  /**
   * Classifies an answer that says nothing of the items.
   *
   * @param status its HTTP status, not 2xx
   * @param type the engine's error type, empty if it gave none
   * @param reason the engine's words
   */
  static Answer of(int status, String type, String reason) {
    String words = "status " + status + ": " + reason;
    if (status == 413) {
      return new TooLarge();
    }
    if (status == 500 && !Passing.isNamed(type)) {
      return new Broken(words);
    }
    if (Passing.is(status, type, reason)) {
      return new Unavailable(words);
    }
    if (status == 400) {
      return new Unreadable(words);
    }
    return new Denied(
        new EngineException.Refused(
            status, type, "the engine answered %d to POST /_bulk: %s".formatted(status, reason)));
  }
}

package dev.trailsearch.indexer.bulk;

import dev.trailsearch.indexer.opensearch.Passing;

/** What the engine said to one item of a bulk request. */
sealed interface ItemOutcome {

  /** It was created. */
  record Created() implements ItemOutcome {}

  /** A document with its id exists. */
  record Exists() implements ItemOutcome {}

  /** Nothing can be written there now. A document that exists gets this answer as well. */
  record Blocked(String reason) implements ItemOutcome {}

  /** The write alias is gone. */
  record NoPartition() implements ItemOutcome {}

  /** Not now: to be sent again. */
  record Busy(String reason) implements ItemOutcome {}

  /** Never: sending it again would change nothing. */
  record Refused(String reason) implements ItemOutcome {}

  /**
   * Classifies an item.
   *
   * @param status its HTTP status
   * @param type the engine's error type, empty without error
   * @param reason the engine's words
   */
  static ItemOutcome of(int status, String type, String reason) {
    if (status >= 200 && status < 300) {
      return new Created();
    }
    if (status == 409 && type.equals("version_conflict_engine_exception")) {
      return new Exists();
    }
    if (status == 404 && type.equals("index_not_found_exception")) {
      return new NoPartition();
    }
    if (Passing.isBlock(type)) {
      return new Blocked(reason);
    }
    if (Passing.is(status, type, reason)) {
      return new Busy(reason.isEmpty() ? "the engine is busy" : reason);
    }
    return new Refused(reason);
  }
}

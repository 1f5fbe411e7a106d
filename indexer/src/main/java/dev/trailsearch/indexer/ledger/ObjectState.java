package dev.trailsearch.indexer.ledger;

import java.util.Locale;

/** How far an object is. */
public enum ObjectState {
  /** A worker has taken it on. */
  LEASED,
  /** Read to its end, and its events are durable. */
  LOADED,
  /** Read, and found to hold no CloudTrail records. */
  NOT_LOG,
  /** Not read, or not to its end; what could be read is durable. */
  FAILED,
  /** Named by a digest, and never seen. */
  MISSING;

  /** Whether it need not be read again while it does not change. */
  public boolean isFinal() {
    return switch (this) {
      case LOADED, NOT_LOG -> true;
      case LEASED, FAILED, MISSING -> false;
    };
  }

  String word() {
    return name().toLowerCase(Locale.ROOT);
  }

  static ObjectState of(String word) {
    return valueOf(word.toUpperCase(Locale.ROOT));
  }
}

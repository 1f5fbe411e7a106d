package dev.trailsearch.indexer.event;

import java.util.Locale;

/** How a call ended, in the words of ECS {@code event.outcome}. */
public enum Outcome {
  /** The call was carried out. */
  SUCCESS,
  /** The call was refused or failed. */
  FAILURE,
  /** The record does not say, as with Insight and aggregated records. */
  UNKNOWN;

  private final String word = name().toLowerCase(Locale.ROOT);

  /** The word stored in {@code trail.outcome}. */
  public String word() {
    return word;
  }
}

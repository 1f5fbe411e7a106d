package dev.trailsearch.indexer.deadletter;

import org.jspecify.annotations.Nullable;

/**
 * Which letters are meant.
 *
 * @param state waiting or replayed
 * @param cause of this class; null for any
 * @param object from objects whose name begins so; null for any
 */
public record LetterFilter(State state, @Nullable Cause cause, @Nullable String object) {

  /** All that wait. */
  public static final LetterFilter WAITING = new LetterFilter(State.WAITING, null, null);
}

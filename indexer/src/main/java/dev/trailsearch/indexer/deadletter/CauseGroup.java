package dev.trailsearch.indexer.deadletter;

import java.time.Instant;
import java.util.List;

/**
 * Letters of one cause.
 *
 * @param cause that they share
 * @param count of them
 * @param newest when the last of them was tried
 * @param examples the last tried, at most three
 */
public record CauseGroup(Cause cause, long count, Instant newest, List<LetterEntry> examples) {

  /** Copies the list. */
  public CauseGroup {
    examples = List.copyOf(examples);
  }
}

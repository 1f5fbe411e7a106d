package dev.trailsearch.indexer.integrity;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * The time that a chain is to cover.
 *
 * @param from its begin; null if the chain may begin at any time
 * @param to its end, after which digests are of no interest; null for none
 * @param reach the time up to which the chain must go; null if it may end at any time
 * @param until the time that it would cover were it whole, for messages; not null if {@code reach}
 *     is not
 */
record Due(
    @Nullable Instant from,
    @Nullable Instant to,
    @Nullable Instant reach,
    @Nullable Instant until) {

  /** Whatever is there. */
  static final Due ANY = new Due(null, null, null, null);

  /** Whether some of the time between two moments is of interest. */
  boolean touches(Instant begin, Instant end) {
    return (from == null || end.isAfter(from)) && (to == null || begin.isBefore(to));
  }
}

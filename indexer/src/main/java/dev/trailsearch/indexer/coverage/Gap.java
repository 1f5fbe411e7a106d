package dev.trailsearch.indexer.coverage;

import java.time.Instant;
import java.util.Locale;

/**
 * A stretch of time whose events are not all loaded.
 *
 * @param from its first instant
 * @param to the instant after its last
 * @param reason how that is known
 */
public record Gap(Instant from, Instant to, Reason reason) {

  /** How a gap is known. */
  public enum Reason {
    /** No object was delivered in these hours, though the hours around them are filled. */
    NO_OBJECTS,
    /** A digest names files that were not loaded. */
    FILES_MISSING;

    /** The word in JSON. */
    public String word() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  /** Whether it lies, in part at least, between two times. */
  public boolean overlaps(Instant start, Instant end) {
    return from.isBefore(end) && to.isAfter(start);
  }
}

package dev.trailsearch.indexer.event;

import java.util.Locale;

/**
 * What sort of record CloudTrail wrote, from its {@code eventCategory} or, before 1.07, its shape.
 */
public enum Kind {
  /** Control-plane calls, sign-ins and service events. */
  MANAGEMENT,
  /** Calls on the data in a resource, such as {@code s3:GetObject}. */
  DATA,
  /** Calls through a VPC endpoint. */
  NETWORK,
  /** The start or end of unusual activity. */
  INSIGHT,
  /** Counts over a time window in place of single calls. */
  AGGREGATED,
  /** A record that the engine could not hold as JSON fields; its text is kept whole. */
  MALFORMED;

  private final String word = name().toLowerCase(Locale.ROOT);

  /** The word stored in {@code trail.kind}. */
  public String word() {
    return word;
  }
}

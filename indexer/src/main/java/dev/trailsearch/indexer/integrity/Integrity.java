package dev.trailsearch.indexer.integrity;

import java.util.Locale;

/** What is known of the integrity of a log file. */
public enum Integrity {
  /** Its content is the one in a digest whose signature is right. */
  VERIFIED,
  /** Its content is the one in a digest whose signature is wrong, or could not be checked. */
  UNVERIFIED,
  /** Its content is another than the one in its digest. */
  MISMATCH,
  /** No digest names it. */
  NONE;

  /** As it is stored and shown. */
  @Override
  public String toString() {
    return name().toLowerCase(Locale.ROOT);
  }
}

package dev.trailsearch.search.key;

import java.util.Locale;

/** What a caller may do. What it may see is said by its accounts. */
public enum Role {
  /** Ask: searches, single events, values of facets, investigations. */
  SEARCH,
  /** Take away any number of events at once. */
  EXPORT,
  /** See one event at a time with the secrets that its record holds. */
  UNMASK,
  /** Read metrics, and the details of the API's health. */
  METRICS;

  /** As it is written in a keys file. */
  @Override
  public String toString() {
    return name().toLowerCase(Locale.ROOT);
  }
}

package dev.trailsearch.search.facet;

/** Which values of a facet come first. */
public enum FacetOrder {
  /** The most frequent. */
  COUNT,
  /** The rarest; exact, or refused where a field has too many values to be exact. */
  RARE,
  /** By name. */
  NAME
}

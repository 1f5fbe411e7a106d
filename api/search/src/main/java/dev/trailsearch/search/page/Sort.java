package dev.trailsearch.search.page;

/** Which events come first. */
public enum Sort {
  /** The latest. */
  NEWEST,
  /** The earliest. */
  OLDEST
}

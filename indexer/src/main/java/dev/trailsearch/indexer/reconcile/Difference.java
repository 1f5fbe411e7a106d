package dev.trailsearch.indexer.reconcile;

/** How the index differed from the source in one record, or one object. */
public enum Difference {
  /** It was not there, and was loaded. */
  MISSING,
  /** It was there with other content, and was loaded anew. */
  ALTERED,
  /** Its {@code eventID} is taken by another event with other content; it was loaded beside it. */
  CONFLICT,
  /** The index holds events that name the object, which does not hold them; they were left. */
  EXTRA
}

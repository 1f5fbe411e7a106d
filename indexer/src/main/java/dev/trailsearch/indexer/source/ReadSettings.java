package dev.trailsearch.indexer.source;

/**
 * How records are read.
 *
 * @param lenient whether what is nearly JSON is repaired and read, rather than reported: commas too
 *     many or too few, keys without quotes, single quotes, comments, NaN
 */
public record ReadSettings(boolean lenient) {

  /** Only JSON is read. */
  public static final ReadSettings STRICT = new ReadSettings(false);
}

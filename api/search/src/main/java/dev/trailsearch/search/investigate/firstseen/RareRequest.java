package dev.trailsearch.search.investigate.firstseen;

import dev.trailsearch.search.time.TimeRange;
import org.jspecify.annotations.Nullable;

/**
 * Asks which values of a field, or pairs of values of two, are rare.
 *
 * @param field any name that the query language knows, a parameter's path included
 * @param by a second field, for pairs such as a user and an action; null for none
 * @param atMost events that a value may have to be rare, from 1
 * @param range the time looked at
 * @param narrowing which events are looked at
 * @param size how many values are shown, 1 to {@value FirstSeenRequest#MAX_SIZE}
 */
public record RareRequest(
    String field,
    @Nullable String by,
    long atMost,
    TimeRange range,
    Narrowing narrowing,
    int size) {

  /** Events that a rare value has, unless stated otherwise. */
  public static final long DEFAULT_AT_MOST = 3;

  /** The values that occur three times or fewer, of all time. */
  public static RareRequest of(String field) {
    return new RareRequest(
        field, null, DEFAULT_AT_MOST, TimeRange.ALL, Narrowing.NONE, FirstSeenRequest.DEFAULT_SIZE);
  }

  /** The same for pairs with another field. */
  public RareRequest by(@Nullable String other) {
    return new RareRequest(field, other, atMost, range, narrowing, size);
  }
}

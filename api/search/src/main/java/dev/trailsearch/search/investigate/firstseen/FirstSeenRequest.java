package dev.trailsearch.search.investigate.firstseen;

import dev.trailsearch.search.time.TimeRange;
import org.jspecify.annotations.Nullable;

/**
 * Asks which values of a field are new.
 *
 * @param field any name that the query language knows, a parameter's path included
 * @param by a second field: then a value is new for each of its values by itself; null for none
 * @param window the time in which a value is new; it must have a beginning
 * @param baseline how long before the window a value is looked for, such as {@code 30d}; or the
 *     time from which it is, such as {@code 2023-01-01}
 * @param narrowing which events are looked at, in the window and before it
 * @param size how many values are shown, 1 to {@value #MAX_SIZE}
 */
public record FirstSeenRequest(
    String field,
    @Nullable String by,
    TimeRange window,
    String baseline,
    Narrowing narrowing,
    int size) {

  /** The time before the window that is compared, unless stated otherwise. */
  public static final String DEFAULT_BASELINE = "30d";

  /** Where the window begins, unless stated otherwise. */
  public static final String DEFAULT_FROM = "now-1d";

  /** Values that are shown, unless stated otherwise. */
  public static final int DEFAULT_SIZE = 100;

  /** Values that are shown at most. */
  public static final int MAX_SIZE = 1_000;

  /** The values that are new in this window, compared with the thirty days before it. */
  public static FirstSeenRequest of(String field, TimeRange window) {
    return new FirstSeenRequest(
        field, null, window, DEFAULT_BASELINE, Narrowing.NONE, DEFAULT_SIZE);
  }

  /** The same with this much time before the window. */
  public FirstSeenRequest against(String other) {
    return new FirstSeenRequest(field, by, window, other, narrowing, size);
  }

  /** The same among these events. */
  public FirstSeenRequest among(Narrowing other) {
    return new FirstSeenRequest(field, by, window, baseline, other, size);
  }

  /** The same for each value of another field by itself. */
  public FirstSeenRequest by(@Nullable String other) {
    return new FirstSeenRequest(field, other, window, baseline, narrowing, size);
  }
}

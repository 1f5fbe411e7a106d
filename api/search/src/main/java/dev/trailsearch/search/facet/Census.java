package dev.trailsearch.search.facet;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Every value of a field, counted exactly.
 *
 * @param events how many events were found, those without a value included
 * @param entries one for each value, in no particular order
 */
public record Census(long events, List<Entry> entries) {

  /**
   * One value.
   *
   * @param value as people know it
   * @param by the other field's value, if pairs were asked for; null otherwise
   * @param count events that have it
   * @param failed those of them that failed
   * @param first when the first of them happened; null where no record says
   * @param last when the last of them happened; null where no record says
   * @param example the id of the first; null unless asked for
   */
  public record Entry(
      String value,
      @Nullable String by,
      long count,
      long failed,
      @Nullable Instant first,
      @Nullable Instant last,
      @Nullable String example) {}

  /** Copies the list. */
  public Census {
    entries = List.copyOf(entries);
  }
}

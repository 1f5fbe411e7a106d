package dev.trailsearch.search.investigate.firstseen;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.databind.annotation.JsonSerialize;
import com.fasterxml.jackson.databind.ser.std.ToStringSerializer;
import dev.trailsearch.search.completeness.Completeness;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The values of a field that are new in a window.
 *
 * @param field whose values
 * @param by the field for each of whose values they are new; null if they are for all
 * @param window the time looked at
 * @param baseline the time before it that it was compared with
 * @param compared how many values the window has
 * @param found how many of them the baseline has not; all are counted, the first are shown
 * @param values in the order in which they first occurred
 * @param completeness how much of the time looked at is loaded
 */
public record FirstSeen(
    String field,
    @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable String by,
    Span window,
    Span baseline,
    long compared,
    long found,
    List<SeenValue> values,
    Completeness completeness) {

  /**
   * A stretch of time.
   *
   * @param from its first instant
   * @param to the first instant after it; null if it has no end
   * @param events how many happened in it; without any there is nothing to compare with
   */
  public record Span(
      @JsonSerialize(using = ToStringSerializer.class) Instant from,
      @JsonSerialize(using = ToStringSerializer.class) @Nullable Instant to,
      long events) {}

  /** Copies the list. */
  public FirstSeen {
    values = List.copyOf(values);
  }
}

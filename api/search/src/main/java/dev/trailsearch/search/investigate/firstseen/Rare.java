package dev.trailsearch.search.investigate.firstseen;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.trailsearch.search.completeness.Completeness;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The values of a field that are rare.
 *
 * @param field whose values
 * @param by the other field of pairs; null if there is none
 * @param atMost events that a rare value has
 * @param events that were looked at
 * @param compared how many values there are
 * @param found how many of them are rare; all are counted, the first are shown
 * @param values the rarest first, then those that occurred first
 * @param completeness how much of the time looked at is loaded
 */
public record Rare(
    String field,
    @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable String by,
    long atMost,
    long events,
    long compared,
    long found,
    List<SeenValue> values,
    Completeness completeness) {

  /** Copies the list. */
  public Rare {
    values = List.copyOf(values);
  }
}

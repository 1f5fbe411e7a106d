package dev.trailsearch.search.event;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.annotation.JsonSerialize;
import com.fasterxml.jackson.databind.ser.std.ToStringSerializer;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * An event as it is shown.
 *
 * @param id the name by which it is found again: the record's {@code eventID}; where it has none,
 *     or another record bears it, the id in the index
 * @param timestamp when it happened; null where the record does not say
 * @param event the record as it was, secrets masked unless asked for; its text, if it is malformed
 * @param derived what was derived from it, without the copies made only for searching
 * @param highlight fragments by path, with the words found between {@code <em>} and {@code </em>},
 *     the rest escaped for HTML; null unless asked for
 */
public record FoundEvent(
    String id,
    @JsonSerialize(using = ToStringSerializer.class) @Nullable Instant timestamp,
    JsonNode event,
    JsonNode derived,
    @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable Map<String, List<String>> highlight) {

  /** Copies the fragments. */
  public FoundEvent {
    highlight = highlight == null ? null : Map.copyOf(highlight);
  }

  /** The same event with its record shown otherwise. */
  FoundEvent with(JsonNode record) {
    return new FoundEvent(id, timestamp, record, derived, highlight);
  }
}

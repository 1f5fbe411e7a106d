package dev.trailsearch.search.investigate;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.databind.annotation.JsonSerialize;
import com.fasterxml.jackson.databind.ser.std.ToStringSerializer;
import dev.trailsearch.search.event.FoundEvent;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * One event, as a story points to it.
 *
 * @param id by which the whole event is found
 * @param time when it happened; null where the record does not say
 * @param action what was called, such as {@code sts:AssumeRole}
 * @param outcome {@code success}, {@code failure} or {@code unknown}
 * @param error the error code; null unless it failed with one
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record EventRef(
    String id,
    @JsonSerialize(using = ToStringSerializer.class) @Nullable Instant time,
    @Nullable String action,
    String outcome,
    @Nullable String error) {

  /** Points to an event. */
  public static EventRef of(FoundEvent event) {
    String outcome = EventText.derived(event, "/outcome");
    return new EventRef(
        event.id(),
        event.timestamp(),
        EventText.derived(event, "/action"),
        outcome == null ? "unknown" : outcome,
        EventText.record(event, "/errorCode"));
  }
}

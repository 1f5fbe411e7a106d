package dev.trailsearch.search.investigate;

import com.fasterxml.jackson.databind.JsonNode;
import dev.trailsearch.search.event.FoundEvent;
import org.jspecify.annotations.Nullable;

/** Reads texts out of an event. */
public final class EventText {

  private EventText() {}

  /** What stands at a JSON pointer of the record; null if nothing does, or nothing but "". */
  public static @Nullable String record(FoundEvent event, String pointer) {
    return text(event.event().at(pointer));
  }

  /** What stands at a JSON pointer of what was derived; null if nothing does. */
  public static @Nullable String derived(FoundEvent event, String pointer) {
    return text(event.derived().at(pointer));
  }

  /** The address of the caller, or the service that called. */
  public static @Nullable String from(FoundEvent event) {
    String ip = derived(event, "/ip");
    return ip == null ? derived(event, "/caller") : ip;
  }

  private static @Nullable String text(JsonNode node) {
    JsonNode first = node.isArray() ? node.path(0) : node;
    return first.isValueNode() && !first.isNull() && !first.asText().isEmpty()
        ? first.asText()
        : null;
  }
}

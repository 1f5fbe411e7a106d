package dev.trailsearch.search.event;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.trailsearch.indexer.event.EventId;
import dev.trailsearch.search.highlight.Highlighter;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Reads an event from a hit of the engine. */
public final class EventReader {

  private static final String DERIVED = "trail";
  private static final String TEXT_OF_MALFORMED = "raw";

  /** Copies of the record's content, made for searching, and the sort's tie-breaker. */
  private static final Set<String> NOT_SHOWN = Set.of("text", "param", TEXT_OF_MALFORMED, "tie");

  private EventReader() {}

  /**
   * The event as it is shown.
   *
   * @param hit one of {@code hits.hits}
   * @param paths what to show of it
   * @param highlighter finds the words searched for; null if that is not wanted
   */
  public static FoundEvent read(JsonNode hit, Paths paths, @Nullable Highlighter highlighter) {
    JsonNode source = hit.path("_source");
    JsonNode trail = source.path(DERIVED);
    JsonNode record = record(source, trail);
    return new FoundEvent(
        id(hit.path("_id").asText(), source),
        time(trail.path("time")),
        paths.ofRecord(record),
        paths.ofDerived(without(trail, NOT_SHOWN)),
        highlighter == null ? null : highlighter.fragments(record));
  }

  private static JsonNode record(JsonNode source, JsonNode trail) {
    JsonNode text = trail.path(TEXT_OF_MALFORMED);
    return text.isTextual()
        ? JsonNodeFactory.instance.textNode(MaskedText.of(text.asText()))
        : Masking.masked(without(source, Set.of(DERIVED)));
  }

  /** The eventID, if that is what the document is stored under, so that asking for it finds it. */
  private static String id(String document, JsonNode source) {
    for (String key : List.of("eventID", "eventId")) {
      String own = source.path(key).asText("");
      if (!own.isEmpty() && EventId.of(own).document().equals(document)) {
        return own;
      }
    }
    return document;
  }

  private static @Nullable Instant time(JsonNode time) {
    try {
      return time.isTextual() ? Instant.parse(time.asText()) : null;
    } catch (DateTimeParseException _) {
      return null;
    }
  }

  private static ObjectNode without(JsonNode object, Set<String> keys) {
    ObjectNode copy = JsonNodeFactory.instance.objectNode();
    for (Map.Entry<String, JsonNode> entry : object.properties()) {
      if (!keys.contains(entry.getKey())) {
        copy.set(entry.getKey(), entry.getValue());
      }
    }
    return copy;
  }
}

package dev.trailsearch.search.event;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.trailsearch.indexer.event.EventId;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
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
   */
  public static FoundEvent read(JsonNode hit, Paths paths) {
    JsonNode source = hit.path("_source");
    JsonNode trail = source.path(DERIVED);
    JsonNode record = record(source, trail);
    return new FoundEvent(
        id(hit.path("_id").asText(), source),
        time(trail.path("time")),
        paths.ofRecord(record),
        paths.ofDerived(without(trail, NOT_SHOWN)),
        highlight(hit.path("highlight")));
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

  private static @Nullable Map<String, List<String>> highlight(JsonNode highlight) {
    if (!highlight.isObject()) {
      return null;
    }
    Map<String, List<String>> fragments = new LinkedHashMap<>();
    for (Map.Entry<String, JsonNode> field : highlight.properties()) {
      List<String> texts = new ArrayList<>();
      field.getValue().forEach(text -> texts.add(text.asText()));
      fragments.put(field.getKey(), List.copyOf(texts));
    }
    return fragments;
  }
}

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

  /** Where a stored event keeps what was derived from its record. */
  public static final String DERIVED = "trail";

  /** Where that holds the text of a record that is no document. */
  public static final String TEXT_OF_MALFORMED = "raw";

  /** Where a record may name itself. */
  public static final List<String> IDS = List.of("eventID", "eventId");

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
    return read(hit.path("_id").asText(), hit.path("_source"), paths, highlighter);
  }

  /**
   * The event as it is shown.
   *
   * @param document the engine's {@code _id}
   * @param source as it is stored
   * @param paths what to show of it
   * @param highlighter finds the words searched for; null if that is not wanted
   */
  public static FoundEvent read(
      String document, JsonNode source, Paths paths, @Nullable Highlighter highlighter) {
    JsonNode record = masked(source);
    JsonNode trail = source.path(DERIVED);
    return new FoundEvent(
        id(document, IDS.stream().map(key -> source.path(key).asText("")).toList()),
        trail.path("time").isTextual() ? time(trail.path("time").asText()) : null,
        paths.ofRecord(record),
        paths.ofDerived(without(trail, NOT_SHOWN)),
        highlighter == null ? null : highlighter.fragments(record));
  }

  /**
   * The whole event with the secrets that its record holds, for one who may see them.
   *
   * @param hit one of {@code hits.hits}
   */
  public static FoundEvent unmasked(JsonNode hit) {
    FoundEvent masked = read(hit, Paths.ALL, null);
    return masked.with(record(hit.path("_source")));
  }

  private static JsonNode masked(JsonNode source) {
    JsonNode record = record(source);
    return record.isTextual()
        ? JsonNodeFactory.instance.textNode(MaskedText.of(record.asText()))
        : Masking.masked(record);
  }

  /** As CloudTrail wrote it; a text if it is no document. */
  private static JsonNode record(JsonNode source) {
    JsonNode text = source.path(DERIVED).path(TEXT_OF_MALFORMED);
    return text.isTextual() ? text : without(source, Set.of(DERIVED));
  }

  /**
   * The eventID, if that is what the document is stored under, so that asking for it finds it.
   *
   * @param own how the record names itself, under {@link #IDS}
   */
  public static String id(String document, List<String> own) {
    for (String id : own) {
      if (!id.isEmpty() && EventId.of(id).document().equals(document)) {
        return id;
      }
    }
    return document;
  }

  /** When it happened; null if the text is no time. */
  public static @Nullable Instant time(String text) {
    try {
      return Instant.parse(text);
    } catch (DateTimeParseException _) {
      return null;
    }
  }

  /** Whether something derived is shown, rather than a copy made only for searching. */
  public static boolean isShown(String derived) {
    return !NOT_SHOWN.contains(derived);
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

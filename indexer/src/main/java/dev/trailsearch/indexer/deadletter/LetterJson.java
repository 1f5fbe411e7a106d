package dev.trailsearch.indexer.deadletter;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.trailsearch.indexer.event.Position;
import dev.trailsearch.indexer.event.Slice;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;

/** Letters as the engine keeps them. */
final class LetterJson {

  private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

  private LetterJson() {}

  /** A letter that is new. */
  static ObjectNode write(DeadLetter letter, Instant now) {
    Position start = letter.place().start();
    Slice bytes = letter.content().bytes();
    ObjectNode json =
        JSON.objectNode()
            .put("id", letter.id())
            .put("object", text(letter.place().object()))
            .put("offset", start.offset())
            .put("line", start.line())
            .put("column", start.column());
    json.setAll(write(letter.fault()));
    return json.put("length", letter.content().length())
        .put(
            "bytes",
            Base64.getEncoder()
                .encodeToString(
                    Arrays.copyOfRange(
                        bytes.array(), bytes.offset(), bytes.offset() + bytes.length())))
        .put("first", now.toString())
        .put("last", now.toString())
        .put("attempts", 1)
        .put("state", State.WAITING.word());
  }

  /** What every attempt may find anew. */
  static ObjectNode write(Fault fault) {
    Position noticed = fault.noticed();
    ObjectNode json =
        JSON.objectNode().put("cause", fault.cause().word()).put("reason", text(fault.reason()));
    json.putObject("noticed")
        .put("offset", noticed.offset())
        .put("line", noticed.line())
        .put("column", noticed.column());
    return json;
  }

  static LetterEntry entry(JsonNode json) {
    return new LetterEntry(
        json.path("id").asText(),
        new Place(json.path("object").asText(), position(json)),
        new Fault(
            cause(json.path("cause").asText()),
            json.path("reason").asText(),
            position(json.path("noticed"))),
        json.path("length").asLong(),
        new Status(
            json.path("state").asText().equals(State.REPLAYED.word())
                ? State.REPLAYED
                : State.WAITING,
            json.path("attempts").asInt(),
            Instant.parse(json.path("first").asText()),
            Instant.parse(json.path("last").asText()),
            texts(json.path("events"))));
  }

  static OpenedLetter opened(JsonNode json) {
    LetterEntry entry = entry(json);
    JsonNode bytes = json.path("bytes");
    return new OpenedLetter(
        entry,
        bytes.isTextual()
            ? new Content(Base64.getDecoder().decode(bytes.asText()), entry.length())
            : null);
  }

  static Cause cause(String word) {
    return Cause.named(word)
        .orElseThrow(() ->
            new IllegalStateException(
                "a dead letter with the cause \"" + word + "\", of a newer version"));
  }

  static List<String> texts(JsonNode array) {
    List<String> texts = new ArrayList<>(array.size());
    array.forEach(text -> texts.add(text.asText()));
    return texts;
  }

  private static Position position(JsonNode json) {
    return new Position(
        json.path("offset").asLong(), json.path("line").asLong(), json.path("column").asLong());
  }

  /** Words about a broken record may hold half a character of it, which no JSON can. */
  private static String text(String words) {
    return new String(words.getBytes(StandardCharsets.UTF_8), StandardCharsets.UTF_8);
  }
}

package dev.trailsearch.indexer.lifecycle.hold;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.trailsearch.indexer.lifecycle.hold.Scope.Range;
import dev.trailsearch.indexer.lifecycle.hold.Scope.Single;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** Holds in JSON. */
final class HoldJson {

  private HoldJson() {}

  static ObjectNode write(Hold hold) {
    ObjectNode json = JsonNodeFactory.instance.objectNode().put("case", hold.caseName());
    switch (hold.scope()) {
      case Single(String key) -> json.put("partition", key);
      case Range(Instant from, Instant to) -> {
        putTime(json, "from", from);
        putTime(json, "to", to);
      }
    }
    json.set("set", write(hold.set()));
    if (hold.released() != null) {
      json.set("released", write(hold.released()));
    }
    return json;
  }

  static ObjectNode write(Mark mark) {
    return JsonNodeFactory.instance
        .objectNode()
        .put("by", mark.by())
        .put("why", mark.why())
        .put("time", mark.time().toString());
  }

  static Hold read(JsonNode hit) {
    JsonNode json = hit.path("_source");
    Scope scope =
        json.has("partition")
            ? new Single(json.path("partition").asText())
            : new Range(time(json.path("from")), time(json.path("to")));
    return new Hold(
        hit.path("_id").asText(),
        json.path("case").asText(),
        scope,
        mark(json.path("set")),
        json.has("released") ? mark(json.path("released")) : null);
  }

  private static Mark mark(JsonNode json) {
    return new Mark(
        json.path("by").asText(),
        json.path("why").asText(),
        Instant.parse(json.path("time").asText()));
  }

  private static void putTime(ObjectNode json, String name, @Nullable Instant time) {
    if (time != null) {
      json.put(name, time.toString());
    }
  }

  private static @Nullable Instant time(JsonNode text) {
    return text.isTextual() ? Instant.parse(text.asText()) : null;
  }
}

package dev.trailsearch.indexer.schema;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Remaps in JSON. */
final class RemapJson {

  private RemapJson() {}

  static void write(@Nullable Remap remap, ObjectNode entry) {
    if (remap == null) {
      return;
    }
    ObjectNode json = entry.putObject("remap").put("phase", remap.phase().word());
    remap.beside().forEach(json.putArray("beside")::add);
    json.put("schema", remap.schema()).put("worker", remap.worker());
    if (remap.switching() != null) {
      json.put("switching", remap.switching().toString());
    }
    ObjectNode marks = json.putObject("marks");
    remap
        .marks()
        .forEach((index, shards) -> {
          ArrayNode array = marks.putArray(index);
          shards.forEach(array::add);
        });
  }

  static @Nullable Remap read(JsonNode json) {
    if (!json.isObject()) {
      return null;
    }
    List<String> beside = new ArrayList<>();
    json.path("beside").forEach(index -> beside.add(index.asText()));
    Map<String, List<Long>> marks = new HashMap<>();
    for (Map.Entry<String, JsonNode> index : json.path("marks").properties()) {
      List<Long> shards = new ArrayList<>();
      index.getValue().forEach(mark -> shards.add(mark.asLong()));
      marks.put(index.getKey(), shards);
    }
    return new Remap(
        Remap.Phase.valueOf(json.path("phase").asText().toUpperCase(Locale.ROOT)),
        beside,
        json.path("schema").asInt(),
        marks,
        json.path("worker").asText(),
        json.has("switching") ? Instant.parse(json.path("switching").asText()) : null);
  }
}

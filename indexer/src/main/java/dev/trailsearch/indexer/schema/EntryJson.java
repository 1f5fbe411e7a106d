package dev.trailsearch.indexer.schema;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.trailsearch.indexer.schema.PartitionEntry.Version;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Entries of the partition catalogue in JSON. */
final class EntryJson {

  private EntryJson() {}

  static ObjectNode write(PartitionEntry entry) {
    Partition partition = entry.partition();
    ObjectNode json =
        JsonNodeFactory.instance
            .objectNode()
            .put("key", partition.key())
            .put("index", entry.index())
            .put("write_alias", entry.writeAlias())
            .put("schema", entry.schema())
            .put("state", entry.state().word());
    if (partition.from() != null && partition.to() != null) {
      json.put("from", partition.from().toString()).put("to", partition.to().toString());
    }
    if (!entry.frozen().isEmpty()) {
      entry.frozen().forEach(json.putArray("frozen")::add);
    }
    if (entry.sealedEvents() != null) {
      json.put("sealed_events", entry.sealedEvents());
    }
    SnapshotRef snapshot = entry.snapshot();
    if (snapshot != null) {
      json.putObject("snapshot")
          .put("repository", snapshot.repository())
          .put("name", snapshot.name())
          .put("content", snapshot.content())
          .put("events", snapshot.events())
          .put("time", snapshot.time().toString());
    }
    RemapJson.write(entry.remap(), json);
    return json;
  }

  /** Reads an answer of {@code GET _doc}, or a hit of a search. */
  static PartitionEntry read(JsonNode hit) {
    JsonNode json = hit.path("_source");
    Partition partition =
        new Partition(json.path("key").asText(), time(json.path("from")), time(json.path("to")));
    return new PartitionEntry(
        partition,
        PartitionState.of(json.path("state").asText()),
        json.path("index").asText(),
        texts(json.path("frozen")),
        json.has("sealed_events") ? json.path("sealed_events").asLong() : null,
        snapshot(json.path("snapshot")),
        json.path("schema").asInt(),
        RemapJson.read(json.path("remap")),
        new Version(hit.path("_seq_no").asLong(), hit.path("_primary_term").asLong()));
  }

  private static @Nullable SnapshotRef snapshot(JsonNode json) {
    return json.isObject()
        ? new SnapshotRef(
            json.path("repository").asText(),
            json.path("name").asText(),
            json.path("content").asText(),
            json.path("events").asLong(),
            Instant.parse(json.path("time").asText()))
        : null;
  }

  private static List<String> texts(JsonNode array) {
    List<String> texts = new ArrayList<>();
    array.forEach(text -> texts.add(text.asText()));
    return texts;
  }

  private static @Nullable Instant time(JsonNode text) {
    return text.isTextual() ? Instant.parse(text.asText()) : null;
  }
}

package dev.trailsearch.cli.export;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.trailsearch.cli.output.Json;
import dev.trailsearch.search.export.ExportRequest;
import dev.trailsearch.search.export.ExportRequest.Resumption;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/// How far an export is.
///
/// @param of what is exported
/// @param asOf its cut-off
/// @param events that are on disk
/// @param bytes that they take
/// @param after the id of the last of them; null if there is none
record ExportState(JsonNode of, Instant asOf, long events, long bytes, @Nullable String after) {

  /// Of an export that begins now.
  static ExportState beginning(ExportRequest request, Instant asOf) {
    return new ExportState(describe(request), asOf, 0, 0, null);
  }

  /// What is written in a file.
  ///
  /// @throws IllegalArgumentException if that is something else
  static ExportState read(JsonNode json) {
    if (!json.path("of").isObject() || !json.path("bytes").isIntegralNumber()) {
      throw new IllegalArgumentException("no state of an export");
    }
    return new ExportState(
        json.path("of"),
        Instant.parse(json.path("asOf").asText()),
        json.path("events").asLong(),
        json.path("bytes").asLong(),
        json.path("after").textValue());
  }

  JsonNode json() {
    ObjectNode json = Json.object();
    json.set("of", of);
    return json.put("asOf", asOf.toString())
        .put("events", events)
        .put("bytes", bytes)
        .put("after", after);
  }

  /// Whether it is the state of this export.
  boolean isOf(ExportRequest request) {
    return of.equals(describe(request));
  }

  /// Where it goes on.
  Resumption resumption() {
    return new Resumption(after, asOf);
  }

  /// The same, with more on disk.
  ExportState with(int moreEvents, int moreBytes, @Nullable String lastId) {
    return new ExportState(
        of, asOf, events + moreEvents, bytes + moreBytes, lastId == null ? after : lastId);
  }

  private static JsonNode describe(ExportRequest request) {
    ObjectNode json = Json.object();
    json.put("query", request.query())
        .put("from", request.range().from())
        .put("to", request.range().to())
        .put("format", request.format().name().toLowerCase(Locale.ROOT))
        .put("sort", request.sort().name().toLowerCase(Locale.ROOT));
    List<String> filters =
        request.filters().stream().map(f -> f.field() + "=" + f.value()).toList();
    filters.forEach(json.putArray("filters")::add);
    request.fields().forEach(json.putArray("fields")::add);
    return json;
  }
}

package dev.trailsearch.cli.stack;

import com.fasterxml.jackson.databind.JsonNode;
import dev.trailsearch.indexer.opensearch.EngineClient;
import dev.trailsearch.indexer.schema.Schema;
import java.util.List;
import java.util.Map;
import java.util.stream.StreamSupport;

/// An engine and what is in it.
///
/// @param url where it answers
/// @param version of OpenSearch
/// @param health `green`, `yellow` or `red`
/// @param nodes in its cluster
/// @param partitions of events, in order of their names
record EngineOverview(
    String url, String version, String health, int nodes, List<PartitionSize> partitions) {

  private static final String PARTITIONS = "/" + Schema.READ_ALIAS + "-v*";

  /// One partition.
  ///
  /// @param name of its index
  /// @param events in it
  /// @param bytes on disk, copies included
  record PartitionSize(String name, long events, long bytes) {}

  EngineOverview {
    partitions = List.copyOf(partitions);
  }

  /// Asks the engine.
  ///
  /// @throws dev.trailsearch.indexer.opensearch.EngineException if it does not answer
  static EngineOverview of(EngineClient engine) {
    JsonNode root = engine.request("GET", "/", null);
    JsonNode health = engine.request("GET", "/_cluster/health", null);
    // What was written while nobody searched is counted once somebody has.
    engine.send("GET", PARTITIONS + "/_count", Map.of(), null);
    JsonNode indices =
        engine.request(
            "GET",
            "/_cat/indices" + PARTITIONS,
            Map.of(
                "format", "json", "bytes", "b", "s", "index", "h", "index,docs.count,store.size"),
            null);
    return new EngineOverview(
        engine.nodes(),
        root.at("/version/number").asText(),
        health.path("status").asText(),
        health.path("number_of_nodes").asInt(),
        StreamSupport.stream(indices.spliterator(), false).map(EngineOverview::partition).toList());
  }

  long events() {
    return partitions.stream().mapToLong(PartitionSize::events).sum();
  }

  long bytes() {
    return partitions.stream().mapToLong(PartitionSize::bytes).sum();
  }

  private static PartitionSize partition(JsonNode index) {
    return new PartitionSize(
        index.path("index").asText(),
        index.path("docs.count").asLong(),
        index.path("store.size").asLong());
  }
}

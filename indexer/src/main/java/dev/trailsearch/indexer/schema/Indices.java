package dev.trailsearch.indexer.schema;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.trailsearch.indexer.opensearch.EngineClient;
import dev.trailsearch.indexer.opensearch.EngineResponse;
import java.util.Map;

/** Makes indices. */
record Indices(EngineClient engine) {

  /**
   * Waits, up to the engine's half minute, until every copy of every shard has started: what is
   * written to a primary whose replica is still being set up is lost with the primary's node.
   */
  private static final Map<String, String> ALL_COPIES = Map.of("wait_for_active_shards", "all");

  /** Makes the index; one that is there already stays as it is. */
  void create(String index, ObjectNode body) {
    String path = "/" + index;
    // Asked first, since a cluster that is short of disk refuses to create even what exists.
    if (engine.send("HEAD", path, Map.of(), null).ok()) {
      return;
    }
    EngineResponse response = engine.send("PUT", path, ALL_COPIES, body);
    // Another process may have been first.
    boolean exists = response.errorType().equals("resource_already_exists_exception");
    if (!response.ok() && !exists) {
      throw EngineClient.refused("PUT", path, response);
    }
  }
}

package dev.trailsearch.indexer.opensearch;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Collection;
import java.util.Map;

/** Whole indices: whether they are there, how much they hold, and new ones. */
public record Indices(EngineClient engine) {

  /**
   * Waits, up to the engine's half minute, until every copy of every shard has started: what is
   * written to a primary whose replica is still being set up is lost with the primary's node.
   */
  private static final Map<String, String> ALL_COPIES = Map.of("wait_for_active_shards", "all");

  private static final Map<String, String> IF_THERE = Map.of("ignore_unavailable", "true");

  /**
   * Whether an index is there.
   *
   * @throws EngineException if the engine is not there, or refuses
   */
  public boolean exists(String index) {
    String path = "/" + index;
    EngineResponse response = engine.send("HEAD", path, Map.of(), null);
    if (!response.ok() && response.status() != 404) {
      throw EngineClient.refused("HEAD", path, response);
    }
    return response.ok();
  }

  /**
   * How many documents searches find in those of these indices that are there, with those that were
   * written just now. Throws as {@link #exists}.
   *
   * @param indices at least one
   */
  public long count(Collection<String> indices) {
    String path = "/" + String.join(",", indices);
    engine.request("POST", path + "/_refresh", IF_THERE, null);
    return engine.request("GET", path + "/_count", IF_THERE, null).path("count").asLong();
  }

  /** Makes the index; one that is there already stays as it is. Throws as {@link #exists}. */
  public void create(String index, ObjectNode body) {
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

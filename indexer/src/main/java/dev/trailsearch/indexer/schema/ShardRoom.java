package dev.trailsearch.indexer.schema;

import com.fasterxml.jackson.databind.JsonNode;
import dev.trailsearch.indexer.opensearch.EngineClient;
import java.util.Map;
import java.util.stream.Stream;

/**
 * How many shards an engine has, and may have, and how many a new partition takes.
 *
 * @param dataNodes that hold shards
 * @param shards there are, of all indices, with their copies
 * @param mostPerNode the engine's own limit ({@code cluster.max_shards_per_node})
 * @param perPartition primary shards of a new partition
 */
public record ShardRoom(int dataNodes, int shards, int mostPerNode, int perPartition) {

  /** What OpenSearch allows where nothing is set. */
  private static final int DEFAULT_PER_NODE = 1_000;

  /**
   * Asks the engine.
   *
   * @throws dev.trailsearch.indexer.opensearch.EngineException if it is not there, or refuses
   */
  public static ShardRoom of(EngineClient engine) {
    JsonNode health = engine.request("GET", "/_cluster/health", null);
    Map<String, String> all = Map.of("include_defaults", "true", "flat_settings", "true");
    JsonNode settings = engine.request("GET", "/_cluster/settings", all, null);
    int most =
        Stream.of("transient", "persistent", "defaults")
            .map(level -> settings.path(level).path("cluster.max_shards_per_node"))
            .filter(JsonNode::isTextual)
            .mapToInt(JsonNode::asInt)
            .findFirst()
            .orElse(DEFAULT_PER_NODE);
    return new ShardRoom(
        health.path("number_of_data_nodes").asInt(),
        health.path("active_shards").asInt()
            + health.path("initializing_shards").asInt()
            + health.path("unassigned_shards").asInt(),
        most,
        PartitionLayout.of(engine).shards());
  }

  /** How many there may be. */
  public long allowed() {
    return (long) dataNodes * mostPerNode;
  }

  /** Shards of new partitions, with the copies that the template gives them. */
  public int shardsOf(int partitions) {
    return (dataNodes > 1 ? 2 : 1) * perPartition * partitions;
  }
}

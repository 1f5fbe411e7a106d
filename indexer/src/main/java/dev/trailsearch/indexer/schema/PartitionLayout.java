package dev.trailsearch.indexer.schema;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.trailsearch.indexer.opensearch.EngineClient;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * How the partitions of a store are cut that are not there yet.
 *
 * @param granularity how much time one holds; null if none was chosen
 * @param shards primary shards of one, 1 to {@value #MOST_SHARDS}
 */
public record PartitionLayout(@Nullable Granularity granularity, int shards) {

  /** The engine's own limit for one index. */
  public static final int MOST_SHARDS = 1_024;

  private static final String PATH = "/" + Schema.PARTITIONS_INDEX + "/_mapping";

  /**
   * Checks the number of shards.
   *
   * @throws IllegalArgumentException if there are too few or too many
   */
  public PartitionLayout {
    if (shards < 1 || shards > MOST_SHARDS) {
      throw new IllegalArgumentException("a partition has 1 to " + MOST_SHARDS + " shards");
    }
  }

  /** What is chosen for the store in this engine. */
  static PartitionLayout of(EngineClient engine) {
    JsonNode meta =
        engine
            .request("GET", PATH, Map.of("ignore_unavailable", "true"), null)
            .path(Schema.PARTITIONS_INDEX)
            .at("/mappings/_meta");
    return new PartitionLayout(
        Granularity.named(meta.path("granularity").asText()).orElse(null),
        meta.path("shards").asInt(1));
  }

  /** Chooses this for the store in this engine. */
  void choose(EngineClient engine) {
    ObjectNode mapping = JsonNodeFactory.instance.objectNode();
    ObjectNode meta = mapping.putObject("_meta").put("shards", shards);
    if (granularity != null) {
      meta.put("granularity", granularity.word());
    }
    engine.request("PUT", PATH, mapping);
  }

  /** The same with another granularity. */
  public PartitionLayout with(Granularity other) {
    return new PartitionLayout(other, shards);
  }

  /** The same with another number of shards. */
  public PartitionLayout withShards(int number) {
    return new PartitionLayout(granularity, number);
  }

  /** What a new index is made of, beside the template. */
  ObjectNode index() {
    ObjectNode body = JsonNodeFactory.instance.objectNode();
    body.putObject("settings").put("index.number_of_shards", shards);
    return body;
  }
}

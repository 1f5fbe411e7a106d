package dev.trailsearch.indexer.lifecycle.remap;

import com.fasterxml.jackson.databind.JsonNode;
import dev.trailsearch.indexer.opensearch.EngineClient;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;

/** How far the shards of an index are written. */
record Shards(EngineClient engine) {

  /** That nothing was read of a shard yet. */
  static final long NOTHING = -1;

  private static final Map<String, String> BY_SHARD =
      Map.of("level", "shards", "filter_path", "indices.*.shards");

  /** The last sequence number of each shard up to which every copy has everything. */
  List<Long> settled(String index) {
    return marks(index, "global_checkpoint");
  }

  /** The last sequence number of each shard; for an index that takes no writes. */
  List<Long> last(String index) {
    return marks(index, "max_seq_no");
  }

  private List<Long> marks(String index, String name) {
    JsonNode shards =
        engine
            .request("GET", "/" + index + "/_stats/docs", BY_SHARD, null)
            .path("indices")
            .path(index)
            .path("shards");
    List<Long> marks = new ArrayList<>(Collections.nCopies(shards.size(), NOTHING));
    for (Map.Entry<String, JsonNode> shard : shards.properties()) {
      for (JsonNode copy : shard.getValue()) {
        if (copy.at("/routing/primary").asBoolean()) {
          marks.set(Integer.parseInt(shard.getKey()), copy.at("/seq_no/" + name).asLong());
        }
      }
    }
    return marks;
  }
}

package dev.trailsearch.indexer.schema;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.trailsearch.indexer.opensearch.EngineClient;
import dev.trailsearch.indexer.opensearch.Indices;
import dev.trailsearch.indexer.schema.IndexChange.Alias;
import dev.trailsearch.indexer.schema.IndexChange.AllowWrites;
import dev.trailsearch.indexer.schema.IndexChange.BlockWrites;
import dev.trailsearch.indexer.schema.IndexChange.Lock;
import dev.trailsearch.indexer.schema.IndexChange.Unlock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Makes the indices of a partition what its entry says. */
record PartitionIndices(EngineClient engine) {

  private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

  /** What makes everything that is there as it should be. Nothing is made, nor deleted. */
  List<IndexChange> due(PartitionEntry entry) {
    return IndexChange.of(entry, states(entry));
  }

  /**
   * What makes it so that the partition can be written to, unless someone has forbidden it. A write
   * block on the index that takes events is left: it is not known whose it is. Where there is no
   * such index, it is made.
   */
  List<IndexChange> dueToWrite(PartitionEntry entry) {
    Map<String, IndexState> states = states(entry);
    if (!states.containsKey(entry.index())) {
      // Without its aliases: a search would fail at a shard that has not started yet.
      new Indices(engine).create(entry.index(), PartitionLayout.of(engine).index());
      states = states(entry);
    }
    return IndexChange.of(entry, states).stream().filter(c -> !isBlock(c, entry.index())).toList();
  }

  private static boolean isBlock(IndexChange change, String index) {
    return switch (change) {
      case Alias _ -> false;
      case Unlock(String of) -> of.equals(index);
      case AllowWrites(String of) -> of.equals(index);
      case BlockWrites(String of) -> of.equals(index);
      case Lock(String of) -> of.equals(index);
    };
  }

  /**
   * The index that a remap copies to is there, and takes what is copied.
   *
   * @return whether it had to be made
   */
  boolean makeTarget(PartitionEntry entry, Remap remap) {
    boolean there = states(entry).containsKey(remap.target());
    if (!there) {
      new Indices(engine).create(remap.target(), PartitionLayout.of(engine).index());
    }
    return !there;
  }

  private Map<String, IndexState> states(PartitionEntry entry) {
    List<String> all = new ArrayList<>(entry.indices());
    all.addAll(entry.beside());
    return states("/" + String.join(",", all));
  }

  /** The indices of all partitions, by their names. */
  Map<String, IndexState> states() {
    return states("/" + Schema.PARTITIONS);
  }

  private Map<String, IndexState> states(String path) {
    Map<String, String> parameters =
        Map.of("ignore_unavailable", "true", "filter_path", IndexState.FILTER);
    return IndexState.read(engine.request("GET", path, parameters, null));
  }

  /** Makes the changes, in their order. */
  void apply(List<IndexChange> changes) {
    ObjectNode aliases = JSON.objectNode();
    ArrayNode actions = aliases.putArray("actions");
    changes.stream().filter(Alias.class::isInstance).forEach(c -> actions.add(action((Alias) c)));
    boolean done = actions.isEmpty();
    for (IndexChange change : changes) {
      switch (change) {
        case Unlock(String index) -> set(index, "read_only");
        case AllowWrites(String index) -> set(index, "write");
        case BlockWrites(String index) -> block(index, "write");
        case Lock(String index) -> block(index, "read_only");
        case Alias _ -> {
          if (!done) {
            changes.forEach(this::awaitStart);
            // All in one request: there is no moment between them.
            engine.request("POST", "/_aliases", aliases);
            done = true;
          }
        }
      }
    }
  }

  /**
   * A search fails at a shard that has not started, and another loader may have made the index just
   * now. One that does not start for long is searched nevertheless: its loss must not go unnoticed.
   */
  private void awaitStart(IndexChange change) {
    if (change instanceof Alias(String index, _, boolean on) && on) {
      Map<String, String> primary = Map.of("wait_for_active_shards", "1", "timeout", "30s");
      engine.send("GET", "/_cluster/health/" + index, primary, null);
    }
  }

  private static JsonNode action(Alias change) {
    ObjectNode body = JSON.objectNode().put("index", change.index()).put("alias", change.alias());
    if (change.on() && !change.alias().equals(Schema.READ_ALIAS)) {
      body.put("is_write_index", true);
    }
    return JSON.objectNode().set(change.on() ? "add" : "remove", body);
  }

  /** Waits for what is being written, other than a setting would. */
  private void block(String index, String block) {
    engine.request("PUT", "/" + index + "/_block/" + block, null);
  }

  /** Alone in its request: only so may it be changed under the block itself. */
  private void set(String index, String block) {
    engine.request(
        "PUT", "/" + index + "/_settings", JSON.objectNode().put("index.blocks." + block, false));
  }
}

package dev.trailsearch.indexer.schema;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.trailsearch.indexer.opensearch.EngineClient;
import dev.trailsearch.indexer.opensearch.EngineResponse;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Which partitions there are, kept in the engine so that all loaders agree. A partition is entered
 * before its index is made, and stays entered when retention removes the index, so that a replay
 * cannot bring it back.
 */
public final class PartitionCatalogue {

  private static final JsonNodeFactory JSON = JsonNodeFactory.instance;
  private static final String DOC = "/" + Schema.PARTITIONS_INDEX + "/_doc/";

  private final EngineClient engine;
  private final Set<String> open = ConcurrentHashMap.newKeySet();

  /** The catalogue in this engine, where {@link SchemaInstaller} has run. */
  public PartitionCatalogue(EngineClient engine) {
    this.engine = engine;
  }

  /** Whether a partition takes events. */
  public enum State {
    /** It has an index, now if not before. */
    OPEN,
    /** Retention removed it: events of its time are expired. */
    DELETED
  }

  /** Makes sure that the partition can be written to, unless it was removed on purpose. */
  public State ensure(Partition partition) {
    if (open.contains(partition.key())) {
      return State.OPEN;
    }
    EngineResponse entry = entry(partition);
    if (entry.status() == 404) {
      enter(partition);
      entry = entry(partition);
    }
    if (isDeleted(entry)) {
      return State.DELETED;
    }
    createIndex(partition);
    open.add(partition.key());
    return State.OPEN;
  }

  /** Whether retention has removed the partition; one that never was has not been removed. */
  public boolean isDeleted(Partition partition) {
    if (open.contains(partition.key())) {
      return false;
    }
    return isDeleted(entry(partition));
  }

  /** To be called when the engine says that a write alias is gone: the next call looks again. */
  public void forget(Partition partition) {
    open.remove(partition.key());
  }

  private void enter(Partition partition) {
    ObjectNode entry =
        JSON.objectNode()
            .put("key", partition.key())
            .put("index", partition.index())
            .put("write_alias", partition.writeAlias())
            .put("schema", Schema.VERSION)
            .put("state", "open");
    if (partition.from() != null && partition.to() != null) {
      entry.put("from", partition.from().toString()).put("to", partition.to().toString());
    }
    String path = "/" + Schema.PARTITIONS_INDEX + "/_create/" + partition.key();
    EngineResponse response = engine.send("PUT", path, Map.of(), entry);
    if (!response.ok() && response.status() != 409) {
      throw EngineClient.refused("PUT", path, response);
    }
  }

  /** The entry, or 404 where there is none. */
  private EngineResponse entry(Partition partition) {
    String path = DOC + partition.key();
    EngineResponse response = engine.send("GET", path, Map.of(), null);
    if (!response.ok() && response.status() != 404) {
      throw EngineClient.refused("GET", path, response);
    }
    return response;
  }

  private static boolean isDeleted(EngineResponse entry) {
    return entry.body().path("_source").path("state").asText().equals("deleted");
  }

  private void createIndex(Partition partition) {
    ObjectNode body = JSON.objectNode();
    ObjectNode aliases = body.putObject("aliases");
    aliases.putObject(partition.writeAlias()).put("is_write_index", true);
    aliases.putObject(Schema.READ_ALIAS);
    new Indices(engine).create(partition.index(), body);
  }
}

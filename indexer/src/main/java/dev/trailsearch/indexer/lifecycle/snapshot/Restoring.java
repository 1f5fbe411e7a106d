package dev.trailsearch.indexer.lifecycle.snapshot;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.trailsearch.indexer.lifecycle.hold.HoldKeeper;
import dev.trailsearch.indexer.lifecycle.inventory.InventoryReader;
import dev.trailsearch.indexer.opensearch.EngineClient;
import dev.trailsearch.indexer.opensearch.EngineResponse;
import dev.trailsearch.indexer.schema.PartitionCatalogue;
import dev.trailsearch.indexer.schema.PartitionEntry;
import dev.trailsearch.indexer.schema.PartitionState;
import dev.trailsearch.indexer.schema.SnapshotRef;
import java.time.Duration;
import java.util.List;
import java.util.Map;

/**
 * Brings partitions back from snapshots. Nothing of one is seen before all of it is there. Broken
 * off at any point, doing it again completes it.
 */
public final class Restoring {

  private static final Duration PAUSE = Duration.ofMillis(200);
  private static final String BESIDE = "restored-";

  private final EngineClient engine;
  private final PartitionCatalogue partitions;

  /** For an engine where the schema is installed. */
  public Restoring(EngineClient engine) {
    this.engine = engine;
    this.partitions = new PartitionCatalogue(engine);
  }

  /**
   * Brings a removed partition back to its place: searched, written to and kept as before.
   *
   * @param entry of a partition that was removed
   * @return events in it
   * @throws RepositoryException if it was not removed, has no snapshot, or the snapshot is not
   *     whole
   * @throws dev.trailsearch.indexer.opensearch.EngineException if the engine is not there, or
   *     refuses
   */
  public long intoPlace(PartitionEntry entry) throws InterruptedException {
    String key = entry.partition().key();
    if (entry.state() != PartitionState.DELETED) {
      throw new RepositoryException(
          "the partition " + key + " is there, and nothing is restored over it",
          "Restore it beside it with --beside, to compare.");
    }
    SnapshotRef snapshot = snapshot(entry);
    List<String> indices = indices(snapshot);
    if (!entry.indices().containsAll(indices)) {
      throw new RepositoryException(
          "the snapshot "
              + snapshot.name()
              + " holds other indices than "
              + key
              + " has: "
              + indices,
          "Restore it beside it with --beside, and look.");
    }
    long events = restore(snapshot, indices, "");
    SnapshotRef current =
        snapshot.of(new InventoryReader(engine).read(key).content().fingerprint());
    partitions.settle(
        partitions.change(
            key,
            now -> now.state() == PartitionState.DELETED ? now.restored().with(current) : now));
    new HoldKeeper(engine).enforce();
    return events;
  }

  /**
   * Restores a snapshot of a partition under another name, where no search and no loader comes to
   * it. To be deleted by whoever asked for it.
   *
   * @return the indices that it is in
   * @throws RepositoryException if it has no snapshot, or the snapshot is not whole
   */
  public List<String> beside(PartitionEntry entry) throws InterruptedException {
    SnapshotRef snapshot = snapshot(entry);
    List<String> indices = indices(snapshot);
    restore(snapshot, indices, BESIDE);
    return indices.stream().map(index -> BESIDE + index).toList();
  }

  private static SnapshotRef snapshot(PartitionEntry entry) {
    SnapshotRef snapshot = entry.snapshot();
    if (snapshot == null) {
      throw new RepositoryException(
          "the partition " + entry.partition().key() + " has no snapshot",
          "Load its logs again into a new store, or restore a snapshot of your own.");
    }
    return snapshot;
  }

  private List<String> indices(SnapshotRef snapshot) {
    return new Repository(engine, snapshot.repository())
        .find(snapshot.name())
        .filter(TakenSnapshot::whole)
        .orElseThrow(() ->
            new RepositoryException(
                "the snapshot %s is not in %s any more, or not whole"
                    .formatted(snapshot.name(), snapshot.repository()),
                "See what the repository holds: GET _snapshot/" + snapshot.repository() + "/_all."))
        .indices();
  }

  private long restore(SnapshotRef snapshot, List<String> indices, String prefix)
      throws InterruptedException {
    List<String> missing =
        indices.stream()
            .filter(index -> !engine.send("HEAD", "/" + prefix + index, Map.of(), null).ok())
            .toList();
    if (!missing.isEmpty()) {
      engine.request(
          "POST",
          new Repository(engine, snapshot.repository()).path(snapshot.name()) + "/_restore",
          body(missing, prefix));
    }
    String names = "/" + String.join(",", indices.stream().map(index -> prefix + index).toList());
    await(names);
    engine.request("POST", names + "/_refresh", null);
    long events = engine.request("GET", names + "/_count", null).path("count").asLong();
    if (events < snapshot.events()) {
      throw new RepositoryException(
          "the snapshot %s brought back %d of %d events"
              .formatted(snapshot.name(), events, snapshot.events()),
          "Nothing of it is searched. See the engine's log.");
    }
    return events;
  }

  /** A hold that there was then says nothing of now; nor is it seen before all of it is there. */
  private static ObjectNode body(List<String> indices, String prefix) {
    ObjectNode body =
        JsonNodeFactory.instance
            .objectNode()
            .put("indices", String.join(",", indices))
            .put("include_global_state", false)
            .put("include_aliases", false);
    body.putArray("ignore_index_settings").add("index.blocks.read_only");
    if (!prefix.isEmpty()) {
      body.put("rename_pattern", "(.+)").put("rename_replacement", prefix + "$1");
    }
    return body;
  }

  /** A restored shard that does not start stays red; one that has not begun is yellow. */
  private void await(String names) throws InterruptedException {
    while (true) {
      String path = "/_cluster/health" + names;
      EngineResponse response = engine.send("GET", path, Map.of("level", "shards"), null);
      if (!response.ok() && response.status() != 408) {
        throw EngineClient.refused("GET", path, response);
      }
      JsonNode health = response.body();
      if (isActive(health)) {
        return;
      }
      if (health.path("status").asText().equals("red")
          && health.path("initializing_shards").asInt() == 0
          && health.path("number_of_pending_tasks").asInt() == 0) {
        throw new RepositoryException(
            "the engine could not restore " + names.substring(1),
            "See its log; delete these indices before you try again.");
      }
      Thread.sleep(PAUSE);
    }
  }

  private static boolean isActive(JsonNode health) {
    boolean any = false;
    for (JsonNode index : health.path("indices")) {
      for (JsonNode shard : index.path("shards")) {
        any = true;
        if (!shard.path("primary_active").asBoolean()) {
          return false;
        }
      }
    }
    return any;
  }
}

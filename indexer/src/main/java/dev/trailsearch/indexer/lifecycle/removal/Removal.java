package dev.trailsearch.indexer.lifecycle.removal;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.trailsearch.indexer.lifecycle.hold.Holds;
import dev.trailsearch.indexer.lifecycle.inventory.InventoryReader;
import dev.trailsearch.indexer.lifecycle.inventory.PartitionInfo;
import dev.trailsearch.indexer.lifecycle.snapshot.Snapshots;
import dev.trailsearch.indexer.opensearch.EngineClient;
import dev.trailsearch.indexer.opensearch.EngineResponse;
import dev.trailsearch.indexer.opensearch.Indices;
import dev.trailsearch.indexer.schema.PartitionCatalogue;
import dev.trailsearch.indexer.schema.PartitionEntry;
import dev.trailsearch.indexer.schema.PartitionState;
import dev.trailsearch.indexer.schema.SnapshotRef;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Deletes partitions. The catalogue is told first: from then on their events are expired, and no
 * loader brings them back. Broken off at any point, doing it again completes it.
 */
public final class Removal {

  private static final Duration PAUSE = Duration.ofMillis(100);

  /** Searches that take longer than this find their index gone. */
  private static final Duration PATIENCE = Duration.ofSeconds(30);

  private final EngineClient engine;
  private final PartitionCatalogue partitions;

  /** For an engine where the schema is installed. */
  public Removal(EngineClient engine) {
    this.engine = engine;
    this.partitions = new PartitionCatalogue(engine);
  }

  /**
   * Deletes a partition, unless a hold covers it, whatever was planned.
   *
   * @param key of a partition that is in the catalogue
   * @param snapshotDue whether it is deleted only when a verified snapshot holds all of it
   * @throws dev.trailsearch.indexer.opensearch.EngineException if the engine is not there, or
   *     refuses
   */
  public RemovalOutcome remove(String key, boolean snapshotDue) throws InterruptedException {
    PartitionInfo info = new InventoryReader(engine).read(key);
    PartitionEntry entry = info.entry();
    // Read after the entry: a hold that is not among them will find it changed.
    List<String> cases = new Holds(engine).cases(entry.partition());
    if (!cases.isEmpty() || entry.state() == PartitionState.HELD) {
      return new RemovalOutcome.Held(cases);
    }
    if (entry.state() != PartitionState.DELETED) {
      if (snapshotDue && entry.state() != PartitionState.SEALED) {
        return new RemovalOutcome.NotSealed();
      }
      if (snapshotDue && !isInSnapshot(info)) {
        return new RemovalOutcome.NoSnapshot();
      }
      PartitionEntry now =
          partitions.change(
              key, last -> last.version().equals(entry.version()) ? last.deleted() : last);
      if (now.state() != PartitionState.DELETED) {
        return new RemovalOutcome.Overtaken();
      }
    }
    delete(entry);
    return new RemovalOutcome.Removed();
  }

  private boolean isInSnapshot(PartitionInfo info) {
    SnapshotRef snapshot = info.entry().snapshot();
    return snapshot != null && info.isSnapshotCurrent() && new Snapshots(engine).isWhole(snapshot);
  }

  private void delete(PartitionEntry entry) throws InterruptedException {
    List<String> there = new ArrayList<>();
    for (String index : Stream.concat(entry.indices().stream(), entry.beside().stream()).toList()) {
      if (new Indices(engine).exists(index)) {
        there.add(index);
      }
    }
    if (there.isEmpty()) {
      return;
    }
    String names = "/" + String.join(",", there);
    hide(names);
    awaitSearches();
    EngineResponse response =
        engine.send("DELETE", names, Map.of("ignore_unavailable", "true"), null);
    if (!response.ok()) {
      throw EngineClient.refused("DELETE", names, response);
    }
  }

  /**
   * No search and no loader comes to it any more. Aliases are named one by one: the engine takes a
   * pattern with {@code must_exist: false}, and removes nothing.
   */
  private void hide(String names) {
    ObjectNode body = JsonNodeFactory.instance.objectNode();
    ArrayNode actions = body.putArray("actions");
    JsonNode aliases = engine.request("GET", names + "/_alias", null);
    for (Map.Entry<String, JsonNode> index : aliases.properties()) {
      for (Map.Entry<String, JsonNode> alias : index.getValue().path("aliases").properties()) {
        actions
            .addObject()
            .putObject("remove")
            .put("index", index.getKey())
            .put("alias", alias.getKey());
      }
    }
    if (!actions.isEmpty()) {
      engine.request("POST", "/_aliases", body);
    }
  }

  /**
   * A search whose index goes away fails as a whole, so those that began before it was hidden are
   * waited for. A later one does not come to it.
   */
  private void awaitSearches() throws InterruptedException {
    long deadline = System.nanoTime() + PATIENCE.toNanos();
    Set<String> begun = searches();
    while (!begun.isEmpty() && System.nanoTime() < deadline) {
      Thread.sleep(PAUSE);
      begun.retainAll(searches());
    }
  }

  private Set<String> searches() {
    Map<String, String> ofWhole = Map.of("actions", "indices:data/read/search");
    Set<String> searches = new HashSet<>();
    for (JsonNode node : engine.request("GET", "/_tasks", ofWhole, null).path("nodes")) {
      node.path("tasks").fieldNames().forEachRemaining(searches::add);
    }
    return searches;
  }
}

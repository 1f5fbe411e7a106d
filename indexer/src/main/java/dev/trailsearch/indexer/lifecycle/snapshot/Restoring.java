package dev.trailsearch.indexer.lifecycle.snapshot;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.trailsearch.indexer.lifecycle.hold.HoldKeeper;
import dev.trailsearch.indexer.lifecycle.inventory.InventoryReader;
import dev.trailsearch.indexer.opensearch.EngineClient;
import dev.trailsearch.indexer.opensearch.EngineResponse;
import dev.trailsearch.indexer.opensearch.Indices;
import dev.trailsearch.indexer.schema.PartitionCatalogue;
import dev.trailsearch.indexer.schema.PartitionEntry;
import dev.trailsearch.indexer.schema.PartitionState;
import dev.trailsearch.indexer.schema.Schema;
import dev.trailsearch.indexer.schema.SnapshotRef;
import java.util.Comparator;
import java.util.List;
import java.util.Map;

/**
 * Brings partitions back from snapshots. Nothing of one is seen before all of it is there. Broken
 * off at any point, doing it again completes it.
 */
public final class Restoring {

  private static final String BESIDE = "restored-";

  /** The names of a partition's indices grow with each that is made after another. */
  private static final Comparator<String> AS_MADE =
      Comparator.comparingInt(String::length).thenComparing(Comparator.naturalOrder());

  private final EngineClient engine;
  private final PartitionCatalogue partitions;

  /** For an engine where the schema is installed. */
  public Restoring(EngineClient engine) {
    this.engine = engine;
    this.partitions = new PartitionCatalogue(engine);
  }

  /**
   * What came back of a partition, and is not seen yet.
   *
   * @param entry as it was before
   * @param snapshot where it came from
   * @param indices those that were made first in front
   * @param events in them
   */
  record Returned(PartitionEntry entry, SnapshotRef snapshot, List<String> indices, long events) {

    Returned {
      indices = List.copyOf(indices);
    }
  }

  /**
   * Brings a partition back to its place: searched, written to and kept as before.
   *
   * @param entry of a partition that was removed, or of which the engine has nothing any more
   * @return events in it
   * @throws RepositoryException if it is there, has no snapshot, or the snapshot is not whole
   * @throws dev.trailsearch.indexer.opensearch.EngineException if the engine is not there, or
   *     refuses
   */
  public long intoPlace(PartitionEntry entry) throws InterruptedException {
    if (!isGone(entry)) {
      throw new RepositoryException(
          "the partition " + entry.partition().key() + " is there, and nothing is restored over it",
          "Restore it beside it with --beside, to compare.");
    }
    Returned returned = fetch(entry, snapshot(entry));
    place(returned);
    new HoldKeeper(engine).enforce();
    return returned.events();
  }

  /** An index that came back has no alias before all of its partition is there. */
  private boolean isGone(PartitionEntry entry) {
    String path = "/" + String.join(",", entry.indices()) + "/_alias/" + Schema.READ_ALIAS;
    EngineResponse searched = engine.send("GET", path, Map.of("ignore_unavailable", "true"), null);
    return entry.state() == PartitionState.DELETED
        || entry.indices().stream().noneMatch(searched.body()::has);
  }

  /** Brings indices back, which nobody sees yet. Throws as {@link #intoPlace}. */
  Returned fetch(PartitionEntry entry, SnapshotRef snapshot) throws InterruptedException {
    List<String> indices = indices(snapshot).stream().sorted(AS_MADE).toList();
    return new Returned(entry, snapshot, indices, restore(snapshot, indices, ""));
  }

  /** Searches and loaders come to it from now on. */
  void place(Returned returned) throws InterruptedException {
    PartitionEntry due = returned.entry().restored(returned.indices(), returned.events());
    SnapshotRef current =
        returned.snapshot().of(new InventoryReader(engine).read(due).content().fingerprint());
    partitions.settle(
        partitions.change(
            due.partition().key(),
            now ->
                isSame(now, returned.entry())
                    ? now.restored(returned.indices(), returned.events()).with(current)
                    : now));
  }

  private static boolean isSame(PartitionEntry now, PartitionEntry before) {
    return now.state() == before.state() && now.indices().equals(before.indices());
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
    IndexRestore restore = new IndexRestore(new Repository(engine, snapshot.repository()));
    Indices there = new Indices(engine);
    List<String> missing = indices.stream().filter(index -> !there.exists(prefix + index)).toList();
    if (!missing.isEmpty()) {
      restore.begin(snapshot.name(), missing, options(prefix));
    }
    List<String> restored = indices.stream().map(index -> prefix + index).toList();
    restore.await(restored);
    long events = there.count(restored);
    if (events < snapshot.events()) {
      throw new RepositoryException(
          "the snapshot %s brought back %d of %d events"
              .formatted(snapshot.name(), events, snapshot.events()),
          "See the engine's log.");
    }
    return events;
  }

  /** A hold that there was then says nothing of now. */
  private static ObjectNode options(String prefix) {
    ObjectNode options = JsonNodeFactory.instance.objectNode();
    options.putArray("ignore_index_settings").add("index.blocks.read_only");
    if (!prefix.isEmpty()) {
      options.put("rename_pattern", "(.+)").put("rename_replacement", prefix + "$1");
    }
    return options;
  }
}

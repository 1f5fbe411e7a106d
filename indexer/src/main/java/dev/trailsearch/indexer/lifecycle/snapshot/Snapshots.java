package dev.trailsearch.indexer.lifecycle.snapshot;

import dev.trailsearch.indexer.lifecycle.inventory.InventoryReader;
import dev.trailsearch.indexer.lifecycle.inventory.PartitionInfo;
import dev.trailsearch.indexer.opensearch.EngineClient;
import dev.trailsearch.indexer.schema.PartitionCatalogue;
import dev.trailsearch.indexer.schema.Schema;
import dev.trailsearch.indexer.schema.SnapshotRef;
import java.util.Optional;

/**
 * Takes snapshots of partitions, one for each state of each: what has not changed is not taken
 * again, and of what has, only the new segments are copied. Broken off at any point, doing it again
 * completes it.
 */
public final class Snapshots {

  /** How the names of all snapshots begin. */
  static final String PREFIX = "trailsearch-";

  /** How the names of those begin that hold Trailsearch's own indices. */
  static final String OWN = PREFIX + "own-";

  private final EngineClient engine;
  private final PartitionCatalogue partitions;
  private final InventoryReader inventory;

  /** For an engine where the schema is installed. */
  public Snapshots(EngineClient engine) {
    this.engine = engine;
    this.partitions = new PartitionCatalogue(engine);
    this.inventory = new InventoryReader(engine);
  }

  /**
   * Takes a snapshot of a partition and enters it in the catalogue. It is verified when all shards
   * are in it and nothing was written from before it began until after it ended: then it holds as
   * many events as the partition.
   *
   * @param repository that the engine knows
   * @param key of a partition that is in the catalogue
   * @throws RepositoryException if the repository cannot be used
   * @throws dev.trailsearch.indexer.opensearch.EngineException if the engine is not there, or
   *     refuses
   */
  public SnapshotOutcome take(String repository, String key) throws InterruptedException {
    PartitionInfo before = inventory.read(key);
    if (before.content().fingerprint().isEmpty()) {
      return new SnapshotOutcome.Nothing();
    }
    SnapshotRef last = before.entry().snapshot();
    if (last != null
        && last.repository().equals(repository)
        && before.isSnapshotCurrent()
        && isWhole(last)) {
      return new SnapshotOutcome.Unchanged(last);
    }
    String name = PREFIX + key + "-" + before.content().fingerprint();
    TakenSnapshot taken = new Repository(engine, repository).take(name, before.indices());
    SnapshotRef ref =
        new SnapshotRef(
            repository,
            name,
            before.content().fingerprint(),
            before.content().events(),
            taken.started());
    partitions.change(key, entry -> entry.with(ref));
    PartitionInfo after = inventory.read(key);
    return after.isSnapshotCurrent()
        ? new SnapshotOutcome.Taken(ref)
        : new SnapshotOutcome.Overtaken(ref);
  }

  /**
   * Takes a snapshot of Trailsearch's own indices: catalogue, ledger, holds, dead letters. To be
   * done after those of partitions, so that it knows of them.
   *
   * @return its name
   */
  public String takeOwn(String repository) throws InterruptedException {
    String name = OWN + inventory.ownFingerprint();
    new Repository(engine, repository).take(name, Schema.OWN_INDICES);
    return name;
  }

  /** Whether a snapshot is still there, and whole. */
  public boolean isWhole(SnapshotRef snapshot) {
    Optional<TakenSnapshot> taken =
        new Repository(engine, snapshot.repository()).find(snapshot.name());
    return taken.isPresent() && taken.get().whole();
  }
}

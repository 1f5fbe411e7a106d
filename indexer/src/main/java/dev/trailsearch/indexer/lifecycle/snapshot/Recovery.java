package dev.trailsearch.indexer.lifecycle.snapshot;

import dev.trailsearch.indexer.lifecycle.hold.HoldKeeper;
import dev.trailsearch.indexer.lifecycle.snapshot.Restoring.Returned;
import dev.trailsearch.indexer.opensearch.EngineClient;
import dev.trailsearch.indexer.schema.FieldCatalogue;
import dev.trailsearch.indexer.schema.PartitionCatalogue;
import dev.trailsearch.indexer.schema.PartitionEntry;
import dev.trailsearch.indexer.schema.PartitionState;
import dev.trailsearch.indexer.schema.SchemaInstaller;
import dev.trailsearch.indexer.schema.SnapshotRef;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.SequencedMap;

/**
 * Brings a whole store back into an empty engine: Trailsearch's own indices first, then every
 * partition that they tell of. Loaders wait meanwhile, and nothing is searched before all of it is
 * there. Broken off at any point, doing it again completes it.
 */
public final class Recovery {

  private final EngineClient engine;
  private final SchemaInstaller schema;
  private final OwnIndices own;
  private final PartitionCatalogue partitions;
  private final Restoring restoring;
  private final Snapshots snapshots;
  private final LedgerCount ledger;

  /** Into this engine. */
  public Recovery(EngineClient engine) {
    this.engine = engine;
    this.schema = new SchemaInstaller(engine, FieldCatalogue.load());
    this.own = new OwnIndices(engine);
    this.partitions = new PartitionCatalogue(engine);
    this.restoring = new Restoring(engine);
    this.snapshots = new Snapshots(engine);
    this.ledger = new LedgerCount(engine);
  }

  /**
   * Brings back the store whose own indices were copied last to a repository.
   *
   * @param repository that the engine knows
   * @return by partition, in the order of their ranges, what became of each
   * @throws RepositoryException if the repository holds no store, or the engine has one
   * @throws dev.trailsearch.indexer.opensearch.EngineException if the engine is not there, or
   *     refuses
   */
  public SequencedMap<String, RecoveryOutcome> run(String repository) throws InterruptedException {
    schema.install();
    restoreOwn(new Repository(engine, repository));
    // What a snapshot of an earlier release lacks is added.
    schema.install();
    SequencedMap<String, RecoveryOutcome> outcomes = new LinkedHashMap<>();
    List<Returned> back = new ArrayList<>();
    for (PartitionEntry entry : partitions.entries()) {
      outcomes.put(entry.partition().key(), fetch(entry, repository, back));
    }
    for (Returned returned : back) {
      restoring.place(returned);
    }
    new HoldKeeper(engine).enforce();
    own.openToLoaders();
    return outcomes;
  }

  private RecoveryOutcome fetch(PartitionEntry entry, String repository, List<Returned> back)
      throws InterruptedException {
    String key = entry.partition().key();
    SnapshotRef snapshot = entry.snapshot();
    if (entry.state() == PartitionState.DELETED) {
      // Whoever restores it later finds it, whatever the repository was called before.
      if (snapshot != null && snapshots.isWhole(snapshot.in(repository))) {
        partitions.change(key, now -> now.with(snapshot.in(repository)));
      }
      return new RecoveryOutcome.Removed();
    }
    if (snapshot == null) {
      partitions.change(key, PartitionEntry::lost);
      return new RecoveryOutcome.NoSnapshot(ledger.of(entry.partition()));
    }
    if (!snapshots.isWhole(snapshot.in(repository))) {
      partitions.change(key, PartitionEntry::lost);
      return new RecoveryOutcome.NotRestored(
          "its snapshot was taken to %s, and is not in %s, or not whole"
              .formatted(snapshot.repository(), repository));
    }
    try {
      Returned returned = restoring.fetch(entry, snapshot.in(repository));
      back.add(returned);
      return new RecoveryOutcome.Restored(
          returned.events(), ledger.of(entry.partition(), snapshot.time()));
    } catch (RepositoryException e) {
      return new RecoveryOutcome.NotRestored(String.valueOf(e.getMessage()));
    }
  }

  private void restoreOwn(Repository repository) throws InterruptedException {
    IndexRestore from = new IndexRestore(repository);
    if (!own.areRestored()) {
      own.requireEmpty();
      own.restore(from, newest(repository));
    }
    own.openCatalogue(from);
  }

  private static TakenSnapshot newest(Repository repository) {
    return repository.beginning(Snapshots.OWN).stream()
        .filter(OwnIndices::areIn)
        .max(Comparator.comparing(TakenSnapshot::started))
        .orElseThrow(() ->
            new RepositoryException(
                "the repository "
                    + repository.name()
                    + " holds no whole copy of a store's own"
                    + " indices",
                "Name the repository that \"trailsearch index snapshot\" or a policy copied to."));
  }
}

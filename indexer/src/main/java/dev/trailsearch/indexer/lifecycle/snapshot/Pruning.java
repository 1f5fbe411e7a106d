package dev.trailsearch.indexer.lifecycle.snapshot;

import dev.trailsearch.indexer.opensearch.EngineClient;
import dev.trailsearch.indexer.schema.PartitionCatalogue;
import dev.trailsearch.indexer.schema.PartitionEntry;
import dev.trailsearch.indexer.schema.SnapshotRef;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;

/**
 * Deletes snapshots that nothing needs any more. Those of others in the same repository are left.
 */
public final class Pruning {

  /** So many copies of Trailsearch's own indices are kept. */
  static final int OWN_KEPT = 3;

  private static final Comparator<TakenSnapshot> NEWEST_FIRST =
      Comparator.comparing(TakenSnapshot::started).reversed();

  private final EngineClient engine;
  private final PartitionCatalogue partitions;
  private final Snapshots snapshots;

  /** For an engine where the schema is installed. */
  public Pruning(EngineClient engine) {
    this.engine = engine;
    this.partitions = new PartitionCatalogue(engine);
    this.snapshots = new Snapshots(engine);
  }

  /**
   * Snapshots that can be deleted: of a partition, those that the catalogue does not refer to, but
   * for the last whole one; of Trailsearch's own indices, all but the newest three that are whole.
   * Takes a copy of these first, since an older one may refer to what is deleted.
   *
   * @param repository that the engine knows
   * @return their names, in order
   * @throws RepositoryException if the repository cannot be used
   * @throws dev.trailsearch.indexer.opensearch.EngineException if the engine is not there, or
   *     refuses
   */
  public List<String> surplus(String repository) throws InterruptedException {
    List<PartitionEntry> entries = partitions.entries();
    if (entries.isEmpty()) {
      // A copy of an empty store would be the newest one, with which a lost engine comes back.
      return List.of();
    }
    snapshots.takeOwn(repository);
    List<TakenSnapshot> taken =
        new Repository(engine, repository)
            .beginning(Snapshots.PREFIX).stream()
                .filter(snapshot -> !snapshot.isUnderWay())
                .toList();
    Set<String> kept = new HashSet<>();
    keep(taken, kept, OWN_KEPT, snapshot -> snapshot.name().startsWith(Snapshots.OWN));
    for (PartitionEntry entry : entries) {
      keep(taken, kept, 1, snapshot -> isOf(snapshot, entry));
      SnapshotRef named = entry.snapshot();
      if (named != null) {
        kept.add(named.name());
      }
    }
    return taken.stream()
        .filter(snapshot -> isOurs(snapshot, entries))
        .map(TakenSnapshot::name)
        .filter(name -> !kept.contains(name))
        .sorted()
        .toList();
  }

  private static void keep(
      List<TakenSnapshot> taken, Set<String> kept, int newest, Predicate<TakenSnapshot> meant) {
    taken.stream()
        .filter(meant)
        .filter(TakenSnapshot::whole)
        .sorted(NEWEST_FIRST)
        .limit(newest)
        .map(TakenSnapshot::name)
        .forEach(kept::add);
  }

  /** Another store may keep its snapshots in the same repository. */
  private static boolean isOurs(TakenSnapshot snapshot, List<PartitionEntry> entries) {
    return snapshot.name().startsWith(Snapshots.OWN)
        || entries.stream().anyMatch(entry -> isOf(snapshot, entry));
  }

  private static boolean isOf(TakenSnapshot snapshot, PartitionEntry entry) {
    String name = snapshot.name();
    return name.substring(0, name.lastIndexOf('-'))
        .equals(Snapshots.PREFIX + entry.partition().key());
  }

  /** Deletes a snapshot for good; what others share with it stays. Throws as {@link #surplus}. */
  public void delete(String repository, String snapshot) {
    engine.request("DELETE", new Repository(engine, repository).path(snapshot), null);
  }
}

package dev.trailsearch.indexer.schema;

import dev.trailsearch.indexer.opensearch.EngineClient;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;

/**
 * Which partitions there are, kept in the engine so that all loaders agree. A partition is entered
 * before its index is made, and stays entered when retention removes the index, so that a replay
 * cannot bring it back.
 *
 * <p>Every change is written here first, and then the engine is made what the entry says. Whoever
 * has changed an index looks at the entry once more: if it is another by then, so did someone else,
 * and the last one to look makes it right. Safe for use by several threads.
 */
public final class PartitionCatalogue implements Placements {

  private final EngineClient engine;
  private final PartitionEntries entries;
  private final PartitionIndices indices;
  private final Map<String, Placement> known = new ConcurrentHashMap<>();

  /** The catalogue in this engine, where {@link SchemaInstaller} has run. */
  public PartitionCatalogue(EngineClient engine) {
    this.engine = engine;
    this.entries = new PartitionEntries(engine);
    this.indices = new PartitionIndices(engine);
  }

  @Override
  public Placement ensure(Partition partition) {
    Placement before = known.get(partition.key());
    if (before != null) {
      return before;
    }
    PartitionEntry entry = find(partition.key()).orElseGet(() -> entries.enter(partition));
    while (entry.state() != PartitionState.DELETED && changed(entry, indices.dueToWrite(entry))) {
      entry = entries.get(partition.key());
    }
    Placement placement = placement(entry);
    if (placement instanceof Placement.Written) {
      known.put(partition.key(), placement);
    }
    return placement;
  }

  @Override
  public void forget(Partition partition) {
    known.remove(partition.key());
  }

  /**
   * A sealed partition is opened, and so is one that a remap closed and did not open again in time;
   * any other refusal is not ours, but for one that is not known here yet.
   */
  @Override
  public boolean reopen(Partition partition) {
    Optional<PartitionEntry> found = find(partition.key());
    if (found.isEmpty()) {
      return false;
    }
    Instant now = Instant.now();
    if (!opened(found.get(), now).equals(found.get())) {
      settle(change(partition.key(), entry -> opened(entry, now)));
      return true;
    }
    return !placement(found.get()).equals(known.remove(partition.key()));
  }

  private static PartitionEntry opened(PartitionEntry entry, Instant now) {
    PartitionEntry opened = entry.state() == PartitionState.SEALED ? entry.opened() : entry;
    Remap remap = opened.remap();
    return remap != null && remap.switching() != null && now.isAfter(remap.switching())
        ? opened.with(remap.accepting())
        : opened;
  }

  /** Whether retention has removed the partition; one that never was has not been removed. */
  public boolean isDeleted(Partition partition) {
    return find(partition.key())
        .filter(entry -> entry.state() == PartitionState.DELETED)
        .isPresent();
  }

  /** The indices in which events of the partition are; one that is not made yet among them. */
  public List<String> indices(Partition partition) {
    return find(partition.key())
        .map(PartitionEntry::indices)
        .orElseGet(() -> List.of(partition.index()));
  }

  /** Whether an index of the partition takes no more changes, ever. */
  public boolean isFrozen(Partition partition, String index) {
    return find(partition.key()).filter(entry -> entry.frozen().contains(index)).isPresent();
  }

  /** The entry of the partition with this key; empty if there is none. */
  public Optional<PartitionEntry> find(String key) {
    return entries.find(key);
  }

  /** All entries in the order of their ranges, undated last. */
  public List<PartitionEntry> entries() {
    return entries.all();
  }

  /** All entries beside what the engine has. */
  public Survey survey() {
    List<PartitionEntry> all = entries.all();
    Map<String, IndexState> states = indices.states();
    return new Survey(
        all,
        states.keySet(),
        all.stream()
            .filter(entry -> entry.state() != PartitionState.DELETED)
            .filter(entry -> !IndexChange.of(entry, states).isEmpty())
            .map(entry -> entry.partition().key())
            .collect(Collectors.toSet()));
  }

  /**
   * Changes an entry, and only that: {@link #settle} then makes the engine so.
   *
   * @param change called again if another was faster; may give back what it got
   * @return the entry as it stands now
   */
  public PartitionEntry change(String key, UnaryOperator<PartitionEntry> change) {
    return entries.change(key, change);
  }

  /**
   * Makes the engine what the entry says, and once more if another has changed it meanwhile.
   * Nothing is made, nor deleted.
   *
   * @return the entry that the engine is like now
   */
  public PartitionEntry settle(PartitionEntry entry) {
    known.remove(entry.partition().key());
    PartitionEntry now = entry;
    while (now.state() != PartitionState.DELETED && changed(now, indices.due(now))) {
      now = entries.get(entry.partition().key());
    }
    return now;
  }

  /**
   * The engine was looked at after the entry. If that is another by now, the two may not belong
   * together: to give an index back its alias that has just lost it would show its events twice.
   *
   * @return whether anything was due, so that it must be looked at once more
   */
  private boolean changed(PartitionEntry entry, List<IndexChange> due) {
    if (!due.isEmpty() && entries.get(entry.partition().key()).version().equals(entry.version())) {
      indices.apply(due);
    }
    return !due.isEmpty();
  }

  /**
   * Makes the index beside a partition that a remap copies to, and what else the entry says. One
   * that had to be made holds nothing, whatever was copied before.
   *
   * @param entry of a partition with a running remap
   * @return the entry that the engine is like now
   */
  public PartitionEntry prepare(PartitionEntry entry) {
    Remap remap = entry.remap();
    if (remap == null || !remap.running() || !indices.makeTarget(entry, remap)) {
      return settle(entry);
    }
    return settle(
        change(
            entry.partition().key(),
            now -> now.remap() == null ? now : now.with(now.remap().read(Map.of()))));
  }

  /** How partitions are cut that are not there yet. */
  public PartitionLayout layout() {
    return PartitionLayout.of(engine);
  }

  /** Chooses how partitions are cut that are not there yet. */
  public void choose(PartitionLayout layout) {
    layout.choose(engine);
  }

  /**
   * Where events go in this store.
   *
   * @param wished the granularity, unless one was chosen for the store
   */
  public Partitioning partitioning(Partitioning wished) {
    Granularity chosen = layout().granularity();
    return new Partitioning(
        chosen == null ? wished.granularity() : chosen, wished.clock(), entries.ranges());
  }

  private static Placement placement(PartitionEntry entry) {
    return switch (entry.state()) {
      case OPEN, SEALED, HELD -> new Placement.Written(entry.writeAlias(), entry.frozen());
      case DELETED -> new Placement.Removed();
    };
  }
}

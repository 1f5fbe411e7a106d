package dev.trailsearch.indexer.schema;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What the catalogue says of a partition: what is meant to be, which the engine is then made to be.
 *
 * @param partition its range
 * @param state what is to be done with its events
 * @param index takes its events; where the state is {@link PartitionState#HELD}, it is made when
 *     the first one comes
 * @param frozen indices of it that take no more events, ever: a hold was set on them
 * @param sealedEvents how many it had when it was sealed last; null if it never was
 * @param snapshot the last that was verified; null if there is none
 * @param schema version of the stored form
 * @param version of the entry
 */
public record PartitionEntry(
    Partition partition,
    PartitionState state,
    String index,
    List<String> frozen,
    @Nullable Long sealedEvents,
    @Nullable SnapshotRef snapshot,
    int schema,
    Version version) {

  /**
   * Tells one version of an entry from the next.
   *
   * @param sequence the engine's {@code _seq_no}
   * @param term the engine's {@code _primary_term}
   */
  public record Version(long sequence, long term) {

    static final Version NONE = new Version(-1, -1);
  }

  /** Copies the list. */
  public PartitionEntry {
    frozen = List.copyOf(frozen);
  }

  static PartitionEntry of(Partition partition) {
    return new PartitionEntry(
        partition,
        PartitionState.OPEN,
        partition.index(),
        List.of(),
        null,
        null,
        Schema.VERSION,
        Version.NONE);
  }

  /** All indices of the partition, those that are frozen first. */
  public List<String> indices() {
    List<String> all = new ArrayList<>(frozen);
    all.add(index);
    return List.copyOf(all);
  }

  /**
   * The alias that loaders write through. Each index has its own: a loader that has not noticed
   * that another index takes the events is refused, and looks again.
   */
  public String writeAlias() {
    return partition.writeAlias() + index.substring(partition.index().length());
  }

  /** The same, but it takes events. */
  public PartitionEntry opened() {
    return with(PartitionState.OPEN, index, frozen, sealedEvents);
  }

  /** The same, but it takes none; how many it has is told when it is merged. */
  public PartitionEntry sealed() {
    return with(PartitionState.SEALED, index, frozen, null);
  }

  /** The same, sealed with so many events. */
  public PartitionEntry sealedWith(long events) {
    return with(PartitionState.SEALED, index, frozen, events);
  }

  /** The same, but the index that took events is frozen, and another one will take them. */
  public PartitionEntry frozenWhole() {
    List<String> all = indices();
    String next = partition.index() + "-late" + all.size();
    return with(PartitionState.HELD, next, all, sealedEvents);
  }

  /** The same, but no longer held; the index for late events goes on taking them. */
  public PartitionEntry released() {
    return with(PartitionState.OPEN, index, frozen, sealedEvents);
  }

  /**
   * The same, but no longer held, and without the index for late events, which was never made.
   *
   * @param state what it was before it was held
   */
  public PartitionEntry releasedTo(PartitionState state) {
    return with(state, frozen.getLast(), frozen.subList(0, frozen.size() - 1), sealedEvents);
  }

  /** The same, but removed. */
  public PartitionEntry deleted() {
    return with(PartitionState.DELETED, index, frozen, sealedEvents);
  }

  /** The same, but restored as these indices. */
  public PartitionEntry restored() {
    PartitionState before = sealedEvents == null ? PartitionState.OPEN : PartitionState.SEALED;
    return with(before, index, frozen, sealedEvents);
  }

  /** The same with a verified snapshot. */
  public PartitionEntry with(SnapshotRef verified) {
    return new PartitionEntry(
        partition, state, index, frozen, sealedEvents, verified, schema, version);
  }

  private PartitionEntry with(
      PartitionState next, String takes, List<String> kept, @Nullable Long sealed) {
    return new PartitionEntry(partition, next, takes, kept, sealed, snapshot, schema, version);
  }
}

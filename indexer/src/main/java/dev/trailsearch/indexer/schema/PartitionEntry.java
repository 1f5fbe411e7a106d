package dev.trailsearch.indexer.schema;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
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
 * @param remap other indices, to which its events are copied, or where they were; null if there are
 *     none
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
    @Nullable Remap remap,
    Version version) {

  private static final Pattern LATE = Pattern.compile("-late\\d+$");
  private static final Pattern GENERATION = Pattern.compile("-r(\\d+)");

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
        null,
        Version.NONE);
  }

  /** All indices of the partition that are searched, those that are frozen first. */
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
    return writeAlias(index);
  }

  /** The alias through which this index of the partition is written to, if it is. */
  public String writeAlias(String of) {
    String key = "-" + partition.key();
    return partition.writeAlias() + of.substring(of.indexOf(key) + key.length());
  }

  /** Indices that no search reads. */
  public List<String> beside() {
    return remap == null ? List.of() : remap.beside();
  }

  /** Whether the index that takes events refuses them for the moment. */
  boolean refuses() {
    return state == PartitionState.SEALED || (remap != null && remap.switching() != null);
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

  /**
   * The same, but the index that took events is frozen, and another one will take them. A remap
   * that was about to end waits.
   */
  public PartitionEntry frozenWhole() {
    List<String> all = indices();
    String next = LATE.matcher(index).replaceFirst("") + "-late" + all.size();
    PartitionEntry held = with(PartitionState.HELD, next, all, sealedEvents);
    return remap == null ? held : held.with(remap.accepting());
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

  /**
   * The same, but it is these indices, as they came back from a snapshot. One that was held stays
   * so where they are what was frozen; any other is what it was before.
   *
   * @param there at least one, those that were made first in front
   * @param events in them
   */
  public PartitionEntry restored(List<String> there, long events) {
    boolean held = there.containsAll(frozen) && indices().containsAll(there);
    if (state == PartitionState.HELD && held) {
      return with((Remap) null);
    }
    Long sealed = sealedEvents != null && sealedEvents <= events ? sealedEvents : null;
    boolean whole = sealed != null && sealed == events;
    PartitionState before = whole ? PartitionState.SEALED : PartitionState.OPEN;
    return with(before, there.getLast(), there.subList(0, there.size() - 1), sealed)
        .with((Remap) null);
  }

  /** The same, but nothing of it is there: its events can be loaded again. */
  public PartitionEntry lost() {
    return with(PartitionState.OPEN, partition.index(), List.of(), null).with((Remap) null);
  }

  /** The same, with a new index beside it that events are to be copied to. */
  public PartitionEntry remapped(String worker) {
    Matcher generation = GENERATION.matcher(index);
    int next = generation.find() ? Integer.parseInt(generation.group(1)) + 1 : 1;
    return with(Remap.to(partition.index() + "-r" + next, worker));
  }

  /** The same, with or without other indices beside it. */
  public PartitionEntry with(@Nullable Remap other) {
    return new PartitionEntry(
        partition, state, index, frozen, sealedEvents, snapshot, schema, other, version);
  }

  /**
   * The same, but the indices beside it are searched and take events, and those that were are kept.
   *
   * @param marks how much of the ones that are searched now the others know
   * @throws IllegalStateException if there are none
   */
  public PartitionEntry switched(Map<String, List<Long>> marks) {
    Remap from = remap;
    if (from == null) {
      throw new IllegalStateException("nothing beside " + partition.key());
    }
    Remap kept = new Remap(Remap.Phase.KEPT, indices(), schema, marks, from.worker(), null);
    List<String> rest = from.beside().subList(0, from.beside().size() - 1);
    return new PartitionEntry(
        partition,
        PartitionState.OPEN,
        from.target(),
        rest,
        null,
        snapshot,
        from.schema(),
        kept,
        version);
  }

  /** The same with a verified snapshot. */
  public PartitionEntry with(SnapshotRef verified) {
    return new PartitionEntry(
        partition, state, index, frozen, sealedEvents, verified, schema, remap, version);
  }

  private PartitionEntry with(
      PartitionState next, String takes, List<String> kept, @Nullable Long sealed) {
    return new PartitionEntry(
        partition, next, takes, kept, sealed, snapshot, schema, remap, version);
  }
}

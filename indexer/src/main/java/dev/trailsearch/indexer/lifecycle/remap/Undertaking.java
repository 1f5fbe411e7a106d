package dev.trailsearch.indexer.lifecycle.remap;

import dev.trailsearch.indexer.schema.PartitionCatalogue;
import dev.trailsearch.indexer.schema.PartitionEntry;
import dev.trailsearch.indexer.schema.PartitionState;
import dev.trailsearch.indexer.schema.Remap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;

/** A running remap in the hands of one worker: what is written down of it, while it is its own. */
final class Undertaking {

  private final PartitionCatalogue partitions;
  private final String worker;
  private PartitionEntry entry;

  /**
   * @param entry of a partition whose remap the worker has taken on
   * @throws RemapStoppedException if it has not
   */
  Undertaking(PartitionCatalogue partitions, String worker, PartitionEntry entry)
      throws RemapStoppedException {
    this.partitions = partitions;
    this.worker = worker;
    this.entry = own(entry);
  }

  /** As it was written down last. */
  PartitionEntry entry() {
    return entry;
  }

  /** Of the partition. */
  String key() {
    return entry.partition().key();
  }

  /** What is underway. */
  Remap remap() throws RemapStoppedException {
    return running(entry);
  }

  /** Writes it down otherwise. */
  void change(UnaryOperator<Remap> change) throws RemapStoppedException {
    entry =
        own(
            partitions.change(
                key(),
                now -> {
                  Remap remap = now.remap();
                  return remap != null && isOwn(now) ? now.with(change.apply(remap)) : now;
                }));
  }

  /** Makes the engine what is written down. */
  void settle() throws RemapStoppedException {
    entry = own(partitions.prepare(entry));
  }

  /**
   * Searches go to the other indices from now on, unless anything has changed.
   *
   * @param marks how much of the others the ones know that were searched so far
   * @return whether they do
   */
  boolean switched(Map<String, List<Long>> marks) {
    PartitionEntry before = entry;
    entry =
        partitions.change(
            key(), now -> now.version().equals(before.version()) ? now.switched(marks) : now);
    Remap remap = entry.remap();
    boolean done = remap != null && !remap.running();
    if (done) {
      entry = partitions.settle(entry);
    }
    return done;
  }

  private PartitionEntry own(PartitionEntry now) throws RemapStoppedException {
    Remap _ = running(now);
    return now;
  }

  private Remap running(PartitionEntry now) throws RemapStoppedException {
    Remap remap = now.remap();
    if (remap == null || !remap.running()) {
      throw new RemapStoppedException("someone has ended it meanwhile");
    }
    if (!isOwn(now)) {
      throw new RemapStoppedException(
          switch (now.state()) {
            case HELD -> "it is under a hold, and nothing of it can be changed";
            case DELETED -> "it was deleted";
            case OPEN, SEALED -> "another process goes on with it";
          });
    }
    return remap;
  }

  private boolean isOwn(PartitionEntry now) {
    Remap remap = now.remap();
    boolean live = now.state() == PartitionState.OPEN || now.state() == PartitionState.SEALED;
    return live && remap != null && remap.running() && remap.worker().equals(worker);
  }
}

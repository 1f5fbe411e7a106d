package dev.trailsearch.indexer.lifecycle.remap;

import dev.trailsearch.indexer.bulk.BulkSettings;
import dev.trailsearch.indexer.ledger.Worker;
import dev.trailsearch.indexer.ledger.Workers;
import dev.trailsearch.indexer.opensearch.EngineClient;
import dev.trailsearch.indexer.opensearch.Indices;
import dev.trailsearch.indexer.opensearch.Patience;
import dev.trailsearch.indexer.schema.PartitionCatalogue;
import dev.trailsearch.indexer.schema.PartitionEntry;
import dev.trailsearch.indexer.schema.Remap;
import java.time.InstantSource;

/**
 * Derives the events of partitions anew while they are searched and written to. Broken off at any
 * point, doing it again goes on where it was; nothing is deleted before it is released.
 */
public final class Remapping {

  private static final String AT_IT = "another process is at it";

  private final EngineClient engine;
  private final PartitionCatalogue partitions;
  private final Workers workers;
  private final BulkSettings settings;
  private final RemapListener listener;

  /**
   * For an engine where the schema is installed.
   *
   * @param settings with which copies are sent
   */
  public Remapping(EngineClient engine, BulkSettings settings, RemapListener listener) {
    this(
        engine,
        new Workers(
            engine,
            Workers.DEFAULT_LEASE,
            InstantSource.system(),
            new Patience(settings.patience())),
        settings,
        listener);
  }

  /**
   * The same.
   *
   * @param workers among whom this one is
   */
  public Remapping(
      EngineClient engine, Workers workers, BulkSettings settings, RemapListener listener) {
    this.engine = engine;
    this.partitions = new PartitionCatalogue(engine);
    this.workers = workers;
    this.settings = settings;
    this.listener = listener;
  }

  /**
   * Copies the events of a partition, derived anew, to a new index, which is then searched in the
   * place of those from before. These are kept.
   *
   * @param key of a partition that is in the catalogue
   * @throws dev.trailsearch.indexer.opensearch.EngineException if the engine is not there, or
   *     refuses
   */
  public RemapOutcome remap(String key) throws InterruptedException {
    return run(
        key,
        (entry, worker) -> {
          Remap remap = entry.remap();
          if (remap == null) {
            return entry.remapped(worker);
          }
          return switch (remap.phase()) {
            case COPYING -> entry.with(remap.by(worker));
            case KEPT ->
                throw new RemapStoppedException(
                    "the indices from before its last remap are kept: release them, or roll back");
            case RETURNING ->
                throw new RemapStoppedException("it is being rolled back: complete that first");
          };
        });
  }

  /**
   * Goes back: a copy that is not searched yet is given up. Otherwise what came since is copied to
   * the indices from before, which are then searched again; those that were are kept. Throws as
   * {@link #remap}.
   */
  public RemapOutcome rollBack(String key) throws InterruptedException {
    Remap remap = entry(key).remap();
    if (remap == null) {
      return new RemapOutcome.NotDone(
          "it was not remapped, or the indices from before were released");
    }
    if (remap.phase() == Remap.Phase.COPYING) {
      return giveUp(key, remap);
    }
    return run(
        key,
        (entry, worker) -> {
          Remap now = entry.remap();
          if (now == null || now.phase() == Remap.Phase.COPYING) {
            throw new RemapStoppedException("someone has changed it meanwhile");
          }
          return entry.with(now.in(Remap.Phase.RETURNING).by(worker));
        });
  }

  /**
   * Deletes the indices that a remap kept, unless a hold covers the partition. Throws as {@link
   * #remap}.
   */
  public RemapOutcome release(String key) {
    return new Kept(engine, partitions).release(entry(key));
  }

  private RemapOutcome giveUp(String key, Remap remap) {
    if (workers.isAlive(remap.worker())) {
      return new RemapOutcome.NotDone(AT_IT);
    }
    new Kept(engine, partitions).drop(key, remap);
    return new RemapOutcome.GivenUp();
  }

  /** What is written down, with the engine made so: whoever wrote it may have died just then. */
  private PartitionEntry entry(String key) {
    return partitions.settle(
        partitions
            .find(key)
            .orElseThrow(() -> new IllegalArgumentException("there is no partition " + key)));
  }

  /** What a worker makes of an entry to take it on. */
  private interface Start {
    PartitionEntry of(PartitionEntry entry, String worker) throws RemapStoppedException;
  }

  private RemapOutcome run(String key, Start start) throws InterruptedException {
    try (Worker worker = workers.join()) {
      Undertaking work = new Undertaking(partitions, worker.id(), begin(key, start, worker));
      work.settle();
      return new Switching(engine, work, new Copying(engine, work, settings, listener)).run();
    } catch (RemapStoppedException e) {
      return new RemapOutcome.NotDone(e.why());
    }
  }

  private PartitionEntry begin(String key, Start start, Worker worker)
      throws RemapStoppedException {
    while (true) {
      PartitionEntry before = entry(key);
      check(before);
      PartitionEntry after = start.of(before, worker.id());
      PartitionEntry now =
          partitions.change(key, last -> last.version().equals(before.version()) ? after : last);
      Remap remap = now.remap();
      if (remap != null && remap.worker().equals(worker.id())) {
        return now;
      }
    }
  }

  private void check(PartitionEntry entry) throws RemapStoppedException {
    switch (entry.state()) {
      case HELD ->
          throw new RemapStoppedException("it is under a hold, and nothing of it can be changed");
      case DELETED -> throw new RemapStoppedException("it was deleted");
      case OPEN, SEALED -> {}
    }
    if (!new Indices(engine).exists(entry.index())) {
      throw new RemapStoppedException("it has no events yet");
    }
    Remap remap = entry.remap();
    if (remap != null && remap.running() && workers.isAlive(remap.worker())) {
      throw new RemapStoppedException(AT_IT);
    }
  }
}

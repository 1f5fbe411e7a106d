package dev.trailsearch.indexer.lifecycle.remap;

import dev.trailsearch.indexer.bulk.BulkLoader;
import dev.trailsearch.indexer.bulk.BulkSettings;
import dev.trailsearch.indexer.event.EventParser;
import dev.trailsearch.indexer.opensearch.EngineClient;
import dev.trailsearch.indexer.opensearch.Indices;
import dev.trailsearch.indexer.opensearch.Waiting;
import dev.trailsearch.indexer.schema.FieldCatalogue;
import dev.trailsearch.indexer.schema.Mapping;
import dev.trailsearch.indexer.schema.PartitionEntry;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/**
 * Copies what was written since it was copied last. What is written down of it is never more than
 * is in the engine, so that it may be broken off at any point.
 */
final class Copying {

  /** After so many events it is written down how far it is. */
  private static final int STAGE = 50_000;

  private final EngineClient engine;
  private final Undertaking work;
  private final RemapListener listener;
  private final Shards shards;
  private final Copies copies = new Copies();
  private final BulkLoader loader;
  private final Rederivation derivation;
  private final Map<String, List<Long>> marks;
  private long copied;
  private long noted;

  Copying(EngineClient engine, Undertaking work, BulkSettings settings, RemapListener listener)
      throws RemapStoppedException {
    this.engine = engine;
    this.work = work;
    this.listener = listener;
    this.shards = new Shards(engine);
    PartitionEntry entry = work.entry();
    this.loader =
        new BulkLoader(
            engine,
            new Target(entry.writeAlias(work.remap().target())),
            settings.replacing(),
            Waiting.UNHEARD);
    this.derivation =
        new Rederivation(entry.partition(), new EventParser(Mapping.shape(FieldCatalogue.load())));
    this.marks = new HashMap<>(work.remap().marks());
  }

  /**
   * Copies what is there now.
   *
   * @return how many events
   */
  long more() throws RemapStoppedException, InterruptedException {
    return copy(shards::settled);
  }

  /**
   * Copies all that is there, of an index that takes no events.
   *
   * @return how many events
   */
  long rest() throws RemapStoppedException, InterruptedException {
    return copy(shards::last);
  }

  private long copy(Function<String, List<Long>> end)
      throws RemapStoppedException, InterruptedException {
    long before = copied;
    Indices indices = new Indices(engine);
    for (String index : work.entry().indices()) {
      if (indices.exists(index)) {
        List<Long> ends = end.apply(index);
        // What was written before it is found after it.
        engine.request("POST", "/" + index + "/_refresh", null);
        for (int shard = 0; shard < ends.size(); shard++) {
          copy(index, shard, ends);
        }
      }
    }
    return copied - before;
  }

  private void copy(String index, int shard, List<Long> ends)
      throws RemapStoppedException, InterruptedException {
    long from = known(index, ends.size()).get(shard);
    Changes changes = new Changes(engine, index, shard, from, ends.get(shard));
    for (List<StoredEvent> page = changes.next(); !page.isEmpty(); page = changes.next()) {
      for (StoredEvent stored : page) {
        loader.add(derivation.of(stored, copies));
      }
      copied += page.size();
      listener.copied(work.key(), copied);
      if (copied - noted >= STAGE) {
        reached(index, shard, ends.size(), page.getLast().sequence());
      }
      copies.check();
    }
    if (ends.get(shard) > from) {
      reached(index, shard, ends.size(), ends.get(shard));
    }
  }

  private List<Long> known(String index, int count) {
    List<Long> all = new ArrayList<>(marks.getOrDefault(index, List.of()));
    while (all.size() < count) {
      all.add(Shards.NOTHING);
    }
    return all;
  }

  private void reached(String index, int shard, int count, long sequence)
      throws RemapStoppedException, InterruptedException {
    loader.finish();
    copies.check();
    noted = copied;
    List<Long> its = known(index, count);
    its.set(shard, sequence);
    marks.put(index, its);
    Map<String, List<Long>> further = Map.copyOf(marks);
    work.change(remap -> remap.read(further));
  }
}

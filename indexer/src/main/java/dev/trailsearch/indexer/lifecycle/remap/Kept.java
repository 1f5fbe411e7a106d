package dev.trailsearch.indexer.lifecycle.remap;

import dev.trailsearch.indexer.lifecycle.hold.Holds;
import dev.trailsearch.indexer.opensearch.EngineClient;
import dev.trailsearch.indexer.schema.PartitionCatalogue;
import dev.trailsearch.indexer.schema.PartitionEntry;
import dev.trailsearch.indexer.schema.PartitionState;
import dev.trailsearch.indexer.schema.Remap;
import java.util.List;
import java.util.Map;

/** Indices that no search reads, and that nothing is copied to any more. */
record Kept(EngineClient engine, PartitionCatalogue partitions) {

  /** Deletes them, unless a hold covers the partition. */
  RemapOutcome release(PartitionEntry entry) {
    Remap remap = entry.remap();
    if (remap == null || remap.running()) {
      return new RemapOutcome.NotDone("nothing is kept of a remap that was completed");
    }
    List<String> cases = new Holds(engine).cases(entry.partition());
    if (!cases.isEmpty() || entry.state() == PartitionState.HELD) {
      return new RemapOutcome.NotDone("it is held for " + String.join(", ", cases));
    }
    drop(entry.partition().key(), remap);
    return new RemapOutcome.Released(remap.beside());
  }

  /** Deleted before it is written down: a copy that is missing is made anew, and none is left. */
  void drop(String key, Remap remap) {
    engine.request(
        "DELETE",
        "/" + String.join(",", remap.beside()),
        Map.of("ignore_unavailable", "true"),
        null);
    partitions.change(key, now -> isOf(now, remap) ? now.with((Remap) null) : now);
  }

  private static boolean isOf(PartitionEntry now, Remap remap) {
    Remap last = now.remap();
    return last != null && last.phase() == remap.phase() && last.beside().equals(remap.beside());
  }
}

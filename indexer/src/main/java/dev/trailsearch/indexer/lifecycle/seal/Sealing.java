package dev.trailsearch.indexer.lifecycle.seal;

import dev.trailsearch.indexer.opensearch.EngineClient;
import dev.trailsearch.indexer.schema.PartitionCatalogue;
import dev.trailsearch.indexer.schema.PartitionEntry;
import dev.trailsearch.indexer.schema.PartitionState;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Seals partitions. Broken off at any point, doing it again completes it. */
public final class Sealing {

  private final EngineClient engine;
  private final PartitionCatalogue partitions;

  /** For an engine where the schema is installed. */
  public Sealing(EngineClient engine) {
    this.engine = engine;
    this.partitions = new PartitionCatalogue(engine);
  }

  /**
   * Closes a partition to writes and merges it to one segment for each of its indices. A loader
   * that has something new meanwhile opens it again, and is not kept waiting.
   *
   * @param key of a partition that is in the catalogue
   * @throws dev.trailsearch.indexer.opensearch.EngineException if the engine is not there, or
   *     refuses
   */
  public SealOutcome seal(String key) throws InterruptedException {
    PartitionEntry entry =
        partitions.settle(
            partitions.change(key, now -> now.state() == PartitionState.OPEN ? now.sealed() : now));
    return switch (entry.state()) {
      case SEALED -> merge(key, entry);
      case OPEN -> new SealOutcome.Reopened();
      case HELD -> new SealOutcome.Held();
      case DELETED -> new SealOutcome.Removed();
    };
  }

  private SealOutcome merge(String key, PartitionEntry entry) throws InterruptedException {
    Merge merge = new Merge(engine);
    List<String> there = new ArrayList<>();
    for (String index : entry.indices()) {
      if (engine.send("HEAD", "/" + index, Map.of(), null).ok()) {
        merge.run(index);
        there.add(index);
      }
    }
    long events = there.isEmpty() ? 0 : count(String.join(",", there));
    // Only if nobody has opened it since: then the count may be of more than was merged.
    PartitionEntry now =
        partitions.change(
            key, last -> last.version().equals(entry.version()) ? last.sealedWith(events) : last);
    return now.state() == PartitionState.SEALED
        ? new SealOutcome.Sealed(events)
        : new SealOutcome.Reopened();
  }

  private long count(String indices) {
    engine.request("POST", "/" + indices + "/_refresh", null);
    return engine.request("GET", "/" + indices + "/_count", null).path("count").asLong();
  }
}

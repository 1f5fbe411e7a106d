package dev.trailsearch.indexer.lifecycle.seal;

import dev.trailsearch.indexer.opensearch.EngineClient;
import dev.trailsearch.indexer.opensearch.Indices;
import dev.trailsearch.indexer.schema.PartitionCatalogue;
import dev.trailsearch.indexer.schema.PartitionEntry;
import dev.trailsearch.indexer.schema.PartitionState;
import java.util.ArrayList;
import java.util.List;

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
    return outcome(
        partitions.settle(
            partitions.change(
                key, now -> now.state() == PartitionState.OPEN ? now.sealed() : now)));
  }

  private SealOutcome outcome(PartitionEntry entry) throws InterruptedException {
    return switch (entry.state()) {
      case SEALED -> merge(entry);
      case OPEN -> new SealOutcome.Reopened();
      case HELD -> new SealOutcome.Held();
      case DELETED -> new SealOutcome.Removed();
    };
  }

  private SealOutcome merge(PartitionEntry entry) throws InterruptedException {
    String key = entry.partition().key();
    Merge merge = new Merge(engine, () -> isSealed(key));
    Indices indices = new Indices(engine);
    List<String> there = new ArrayList<>();
    for (String index : entry.indices()) {
      if (indices.exists(index)) {
        merge.run(index);
        there.add(index);
      }
    }
    long events = there.isEmpty() ? 0 : indices.count(there);
    // Only if nobody has changed it since: then the count may be of more than was merged.
    PartitionEntry now =
        partitions.change(
            key, last -> last.version().equals(entry.version()) ? last.sealedWith(events) : last);
    Long sealed = now.sealedEvents();
    return now.state() == PartitionState.SEALED && sealed != null
        ? new SealOutcome.Sealed(sealed)
        : outcome(now);
  }

  private boolean isSealed(String key) {
    return partitions.find(key).filter(now -> now.state() == PartitionState.SEALED).isPresent();
  }
}

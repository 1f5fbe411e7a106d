package dev.trailsearch.indexer.lifecycle.inventory;

import dev.trailsearch.indexer.lifecycle.hold.Hold;
import dev.trailsearch.indexer.schema.PartitionEntry;
import dev.trailsearch.indexer.schema.SnapshotRef;
import java.util.List;

/**
 * One partition.
 *
 * @param entry what the catalogue says of it
 * @param indices of it that are there
 * @param content what is in it
 * @param holds those that cover it
 */
public record PartitionInfo(
    PartitionEntry entry, List<String> indices, Content content, List<Hold> holds) {

  /** Copies the lists. */
  public PartitionInfo {
    indices = List.copyOf(indices);
    holds = List.copyOf(holds);
  }

  /** Such as {@code 2023.07}. */
  public String key() {
    return entry.partition().key();
  }

  /** Whether a verified snapshot holds all that is in it now. */
  public boolean isSnapshotCurrent() {
    SnapshotRef snapshot = entry.snapshot();
    return snapshot != null && snapshot.content().equals(content.fingerprint());
  }

  /** Events that came since it was sealed last; all of them if it never was. */
  public long late() {
    Long sealed = entry.sealedEvents();
    return sealed == null ? content.events() : Math.max(0, content.events() - sealed);
  }
}

package dev.trailsearch.indexer.lifecycle.hold;

import dev.trailsearch.indexer.schema.Partition;
import org.jspecify.annotations.Nullable;

/**
 * Events set aside for a case.
 *
 * @param id by which it is kept
 * @param caseName what it is set for
 * @param scope what it covers, also in partitions that are made later
 * @param set by whom
 * @param released by whom; null while it holds
 */
public record Hold(String id, String caseName, Scope scope, Mark set, @Nullable Mark released) {

  /** Whether it holds. */
  public boolean isActive() {
    return released == null;
  }

  /** Whether it holds this partition. */
  public boolean holds(Partition partition) {
    return isActive() && scope.covers(partition);
  }
}

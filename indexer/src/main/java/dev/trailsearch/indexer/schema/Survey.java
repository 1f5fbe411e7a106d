package dev.trailsearch.indexer.schema;

import java.util.List;
import java.util.Set;

/**
 * The catalogue beside the engine, in few requests however many partitions there are.
 *
 * @param entries in the order of their ranges, undated last
 * @param indices of the partitions that are there
 * @param unsettled keys of the partitions whose indices are not what their entry says
 */
public record Survey(List<PartitionEntry> entries, Set<String> indices, Set<String> unsettled) {

  /** Copies the collections. */
  public Survey {
    entries = List.copyOf(entries);
    indices = Set.copyOf(indices);
    unsettled = Set.copyOf(unsettled);
  }
}

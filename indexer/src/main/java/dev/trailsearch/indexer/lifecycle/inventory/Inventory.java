package dev.trailsearch.indexer.lifecycle.inventory;

import dev.trailsearch.indexer.schema.ShardRoom;
import java.util.List;
import java.util.Optional;

/**
 * All partitions of a store.
 *
 * @param partitions in the order of their ranges, undated last
 * @param room for shards
 */
public record Inventory(List<PartitionInfo> partitions, ShardRoom room) {

  /** Copies the list. */
  public Inventory {
    partitions = List.copyOf(partitions);
  }

  /** The partition with this key; empty if there is none. */
  public Optional<PartitionInfo> find(String key) {
    return partitions.stream().filter(partition -> partition.key().equals(key)).findFirst();
  }
}

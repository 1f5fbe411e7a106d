package dev.trailsearch.indexer.lifecycle.inventory;

/**
 * How many shards the engine has, and may have.
 *
 * @param dataNodes that hold shards
 * @param shards there are, of all indices
 * @param mostPerNode the engine's own limit ({@code cluster.max_shards_per_node})
 */
public record Room(int dataNodes, int shards, int mostPerNode) {

  /** What OpenSearch allows where nothing is set. */
  static final int DEFAULT_PER_NODE = 1_000;
}

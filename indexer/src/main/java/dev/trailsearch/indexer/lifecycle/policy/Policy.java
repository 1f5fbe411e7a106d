package dev.trailsearch.indexer.lifecycle.policy;

import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What is to become of partitions as they age. The age of a partition counts from the end of its
 * range.
 *
 * @param seal null: none is sealed
 * @param snapshot null: none is taken
 * @param replicas in the order of their ages; empty: they stay as they are
 * @param delete null: none is deleted
 * @param shardsPerNode how many shards a node may have; null for the engine's own limit
 */
public record Policy(
    @Nullable Seal seal,
    @Nullable Backup snapshot,
    List<Replicas> replicas,
    @Nullable Delete delete,
    @Nullable Integer shardsPerNode) {

  /**
   * When a partition is sealed.
   *
   * @param after age
   * @param late a partition that was opened by late events is sealed again when more than this part
   *     of its events came late, from 0 to 1
   */
  public record Seal(Duration after, double late) {}

  /**
   * When a snapshot is taken, and where.
   *
   * @param repository that the engine knows
   * @param after age
   */
  public record Backup(String repository, Duration after) {}

  /**
   * How many copies there are beside the primary.
   *
   * @param after age
   * @param count as far as there are nodes for them
   */
  public record Replicas(Duration after, int count) {}

  /**
   * When a partition is deleted.
   *
   * @param after age
   * @param requiresSnapshot whether only when a verified snapshot holds all of it
   */
  public record Delete(Duration after, boolean requiresSnapshot) {}

  /** Copies the list, in the order of ages. */
  public Policy {
    replicas = replicas.stream().sorted(Comparator.comparing(Replicas::after)).toList();
  }

  /** How many replicas a partition of this age has; empty where nothing is said. */
  public Optional<Replicas> replicasAt(Duration age) {
    return replicas.stream()
        .filter(step -> age.compareTo(step.after()) >= 0)
        .reduce((_, later) -> later);
  }
}

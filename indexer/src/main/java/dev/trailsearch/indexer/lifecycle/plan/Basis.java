package dev.trailsearch.indexer.lifecycle.plan;

import dev.trailsearch.indexer.lifecycle.hold.Hold;
import dev.trailsearch.indexer.lifecycle.inventory.PartitionInfo;
import java.util.stream.Collectors;

/**
 * What a step relies on: the events of its partition, and the holds on it. Sealing, snapshots and
 * replicas change neither, so a plan that was broken off can be completed.
 */
public final class Basis {

  private Basis() {}

  /** The basis of steps on this partition. */
  public static String of(PartitionInfo partition) {
    String holds =
        partition.holds().stream().map(Hold::id).sorted().collect(Collectors.joining("+"));
    return partition.content().fingerprint() + (holds.isEmpty() ? "" : "/" + holds);
  }
}

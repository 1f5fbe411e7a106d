package dev.trailsearch.indexer.lifecycle.apply;

import dev.trailsearch.indexer.lifecycle.inventory.Inventory;
import dev.trailsearch.indexer.lifecycle.inventory.PartitionInfo;
import dev.trailsearch.indexer.lifecycle.plan.Basis;
import dev.trailsearch.indexer.lifecycle.plan.Plan;
import dev.trailsearch.indexer.lifecycle.plan.Step;
import dev.trailsearch.indexer.schema.PartitionState;
import dev.trailsearch.indexer.schema.SnapshotRef;
import java.util.List;

/** How far a plan is carried out, and whether it still fits. It asks nobody. */
final class Progress {

  private Progress() {}

  /** Partitions that are not what they were when the plan was made, and have steps left. */
  static List<String> changed(Plan plan, Inventory now) {
    return plan.steps().stream()
        .filter(step -> !fits(step, plan, now))
        .map(Step::key)
        .distinct()
        .toList();
  }

  private static boolean fits(Step step, Plan plan, Inventory now) {
    return now.find(step.key())
        .filter(partition ->
            isDone(step, plan, partition)
                || Basis.of(partition).equals(plan.basis().get(step.key())))
        .isPresent();
  }

  /** A partition that the plan has deleted needs nothing else that it was to get before. */
  static boolean isDone(Step step, Plan plan, PartitionInfo partition) {
    boolean removed = partition.entry().state() == PartitionState.DELETED;
    if (removed && plan.steps().stream().anyMatch(other -> deletes(other, step.key()))) {
      return !(step instanceof Step.Delete) || partition.indices().isEmpty();
    }
    return switch (step) {
      case Step.Protect _ ->
          partition.entry().state() == PartitionState.HELD
              && !partition.indices().contains(partition.entry().index());
      case Step.Seal _ ->
          partition.entry().state() == PartitionState.SEALED
              && partition.entry().sealedEvents() != null;
      case Step.Snapshot(_, String repository, _) -> {
        SnapshotRef last = partition.entry().snapshot();
        yield last != null && last.repository().equals(repository) && partition.isSnapshotCurrent();
      }
      case Step.Replicas(_, int count, _) -> partition.content().replicas() == count;
      case Step.Delete _ -> removed && partition.indices().isEmpty();
    };
  }

  private static boolean deletes(Step step, String key) {
    return step instanceof Step.Delete && step.key().equals(key);
  }
}

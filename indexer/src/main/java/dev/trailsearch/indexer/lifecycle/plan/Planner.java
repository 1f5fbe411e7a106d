package dev.trailsearch.indexer.lifecycle.plan;

import dev.trailsearch.indexer.lifecycle.hold.Hold;
import dev.trailsearch.indexer.lifecycle.inventory.Inventory;
import dev.trailsearch.indexer.lifecycle.inventory.PartitionInfo;
import dev.trailsearch.indexer.lifecycle.plan.Plan.Remark;
import dev.trailsearch.indexer.lifecycle.policy.Policy;
import dev.trailsearch.indexer.schema.PartitionState;
import dev.trailsearch.indexer.schema.Remap;
import dev.trailsearch.indexer.schema.ShardRoom;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Decides what a policy asks for. It asks nobody and changes nothing. */
public final class Planner {

  private final Policy policy;
  private final Instant now;
  private final List<Step> steps = new ArrayList<>();
  private final List<Remark> remarks = new ArrayList<>();
  private final Map<String, String> basis = new HashMap<>();
  private int moreShards;

  private Planner(Policy policy, Instant now) {
    this.policy = policy;
    this.now = now;
  }

  /** What the policy asks to be done to these partitions at this time. */
  public static Plan plan(Policy policy, Inventory inventory, Instant now) {
    Planner planner = new Planner(policy, now);
    for (PartitionInfo partition : inventory.partitions()) {
      int before = planner.steps.size();
      planner.look(partition, inventory.room());
      if (planner.steps.size() > before) {
        planner.basis.put(partition.key(), Basis.of(partition));
      }
    }
    return new Plan(
        now, planner.steps, planner.remarks, planner.basis, planner.refusal(inventory.room()));
  }

  private void look(PartitionInfo partition, ShardRoom room) {
    String key = partition.key();
    boolean held = !partition.holds().isEmpty();
    if (partition.entry().state() == PartitionState.DELETED) {
      if (!partition.indices().isEmpty()) {
        steps.add(
            held
                ? new Step.Protect(key, "a hold covers it, and it was not yet deleted")
                : new Step.Delete(key, false, "it was begun and not completed"));
      }
      return;
    }
    if (held && isUnprotected(partition)) {
      steps.add(new Step.Protect(key, "a hold covers it: " + cases(partition)));
    }
    if (partition.indices().isEmpty()) {
      return;
    }
    remap(partition);
    Duration age = age(partition);
    boolean doomed = isDue(policy.delete() == null ? null : policy.delete().after(), age);
    if (!held) {
      seal(partition, age);
    }
    snapshot(partition, age);
    replicas(partition, age, held, room);
    if (doomed) {
      delete(partition, held);
    }
  }

  private static boolean isUnprotected(PartitionInfo partition) {
    return partition.indices().contains(partition.entry().index());
  }

  private void remap(PartitionInfo partition) {
    Remap remap = partition.entry().remap();
    if (remap != null) {
      String beside = String.join(", ", remap.beside());
      remarks.add(
          new Remark(
              partition.key(),
              remap.running()
                  ? "is being remapped to %s; \"index remap\" goes on with it".formatted(beside)
                  : "keeps %s as it was before a remap, until \"index remap --release\""
                      .formatted(beside)));
    }
  }

  private void seal(PartitionInfo partition, @Nullable Duration age) {
    Policy.Seal seal = policy.seal();
    if (seal == null || age == null || !isDue(seal.after(), age)) {
      return;
    }
    boolean before = partition.entry().sealedEvents() != null;
    switch (partition.entry().state()) {
      case OPEN -> {
        double share = before ? (double) partition.late() / partition.content().events() : 1;
        if (share > seal.late()) {
          steps.add(
              new Step.Seal(
                  partition.key(),
                  before
                      ? "%s of its events came since it was sealed, more than %s"
                          .formatted(percent(share), percent(seal.late()))
                      : "it ended %s ago, more than %s"
                          .formatted(words(age), words(seal.after()))));
        } else if (before) {
          remarks.add(
              new Remark(
                  partition.key(),
                  "stays open: %s of its events came since it was sealed, not more than %s"
                      .formatted(percent(share), percent(seal.late()))));
        }
      }
      case SEALED -> {
        if (!before) {
          steps.add(new Step.Seal(partition.key(), "it was begun and not completed"));
        }
      }
      case HELD, DELETED -> {}
    }
  }

  private void snapshot(PartitionInfo partition, @Nullable Duration age) {
    Policy.Backup backup = policy.snapshot();
    if (backup == null || partition.isSnapshotCurrent()) {
      return;
    }
    String changed = partition.entry().snapshot() == null ? "" : ", and it changed since the last";
    if (age == null) {
      steps.add(
          new Step.Snapshot(
              partition.key(), backup.repository(), "its events have no age" + changed));
    } else if (isDue(backup.after(), age)) {
      steps.add(
          new Step.Snapshot(
              partition.key(),
              backup.repository(),
              "it ended %s ago, more than %s%s"
                  .formatted(words(age), words(backup.after()), changed)));
    }
  }

  private void replicas(
      PartitionInfo partition, @Nullable Duration age, boolean held, ShardRoom room) {
    Optional<Policy.Replicas> wanted =
        policy.replicasAt(age == null || age.isNegative() ? Duration.ZERO : age);
    if (wanted.isEmpty()) {
      return;
    }
    int count = Math.min(wanted.get().count(), Math.max(0, room.dataNodes() - 1));
    int more = count - partition.content().replicas();
    if (more == 0) {
      return;
    }
    if (held) {
      remarks.add(
          new Remark(partition.key(), "keeps its replicas: nothing of it can be changed on hold"));
      return;
    }
    moreShards += more * partition.indices().size();
    steps.add(
        new Step.Replicas(
            partition.key(),
            count,
            "%d from an age of %s on".formatted(count, words(wanted.get().after()))));
  }

  private void delete(PartitionInfo partition, boolean held) {
    Policy.Delete delete = policy.delete();
    Duration age = age(partition);
    if (delete == null || age == null) {
      return;
    }
    if (held) {
      remarks.add(new Remark(partition.key(), "is not deleted: held for " + cases(partition)));
      return;
    }
    boolean willBeSealed =
        partition.entry().state() == PartitionState.SEALED
            || steps.stream()
                .anyMatch(step -> step instanceof Step.Seal && step.key().equals(partition.key()));
    if (delete.requiresSnapshot() && !willBeSealed) {
      steps.add(
          new Step.Seal(
              partition.key(), "it is due to be deleted, and must not change until then"));
    }
    steps.add(
        new Step.Delete(
            partition.key(),
            delete.requiresSnapshot(),
            "it ended %s ago, more than %s".formatted(words(age), words(delete.after()))));
  }

  private @Nullable String refusal(ShardRoom room) {
    Integer perNode = policy.shardsPerNode();
    int most = Math.min(perNode == null ? room.mostPerNode() : perNode, room.mostPerNode());
    long shards = (long) room.shards() + moreShards;
    long allowed = (long) most * room.dataNodes();
    return moreShards > 0 && shards > allowed
        ? "the engine would have %d shards, and %d are allowed on %d nodes with %d each"
            .formatted(shards, allowed, room.dataNodes(), most)
        : null;
  }

  /** Null where its events have no time. */
  private @Nullable Duration age(PartitionInfo partition) {
    Instant end = partition.entry().partition().to();
    return end == null ? null : Duration.between(end, now);
  }

  private static boolean isDue(@Nullable Duration after, @Nullable Duration age) {
    return after != null && age != null && age.compareTo(after) >= 0;
  }

  private static String cases(PartitionInfo partition) {
    return partition.holds().stream()
        .map(Hold::caseName)
        .distinct()
        .collect(Collectors.joining(", "));
  }

  private static String words(Duration duration) {
    long days = duration.toDays();
    return days == 0 ? duration.toHours() + " hours" : days == 1 ? "1 day" : days + " days";
  }

  private static String percent(double share) {
    return String.format(Locale.ROOT, "%.2f %%", 100 * share);
  }
}

package dev.trailsearch.indexer.lifecycle.apply;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import dev.trailsearch.indexer.lifecycle.hold.HoldKeeper;
import dev.trailsearch.indexer.lifecycle.inventory.InventoryReader;
import dev.trailsearch.indexer.lifecycle.inventory.PartitionInfo;
import dev.trailsearch.indexer.lifecycle.plan.Plan;
import dev.trailsearch.indexer.lifecycle.plan.Step;
import dev.trailsearch.indexer.lifecycle.removal.Removal;
import dev.trailsearch.indexer.lifecycle.removal.RemovalOutcome;
import dev.trailsearch.indexer.lifecycle.seal.SealOutcome;
import dev.trailsearch.indexer.lifecycle.seal.Sealing;
import dev.trailsearch.indexer.lifecycle.snapshot.SnapshotOutcome;
import dev.trailsearch.indexer.lifecycle.snapshot.Snapshots;
import dev.trailsearch.indexer.opensearch.EngineClient;
import java.util.List;

/**
 * Carries out plans. Each step asks first whether it is done: what was broken off is completed by
 * doing it again.
 */
public final class Application {

  private final EngineClient engine;
  private final InventoryReader inventory;

  /** For an engine where the schema is installed. */
  public Application(EngineClient engine) {
    this.engine = engine;
    this.inventory = new InventoryReader(engine);
  }

  /**
   * Whether a plan that was kept still fits; one that was begun does.
   *
   * @throws StalePlanException if a partition has changed since the plan was made
   * @throws dev.trailsearch.indexer.opensearch.EngineException if the engine is not there, or
   *     refuses
   */
  public void check(Plan plan) throws InterruptedException {
    List<String> changed = Progress.changed(plan, inventory.read());
    if (!changed.isEmpty()) {
      throw new StalePlanException(
          "the plan is older than what is there: %s changed since"
              .formatted(String.join(", ", changed)));
    }
  }

  /**
   * Does the steps one after the other; one that cannot be done does not keep the others from it.
   *
   * @param listener hears of each
   * @throws IllegalArgumentException if the plan itself says that it must not be done
   * @throws dev.trailsearch.indexer.lifecycle.snapshot.RepositoryException if a repository cannot
   *     be used
   * @throws dev.trailsearch.indexer.opensearch.EngineException if the engine is not there, or
   *     refuses
   */
  public void run(Plan plan, StepListener listener) throws InterruptedException {
    if (plan.refusal() != null) {
      throw new IllegalArgumentException(plan.refusal());
    }
    for (Step step : plan.steps()) {
      listener.began(step);
      boolean done = Progress.isDone(step, plan, inventory.read(step.key()));
      listener.ended(step, done ? new StepOutcome.Already() : run(step));
    }
    for (String repository : repositories(plan)) {
      new Snapshots(engine).takeOwn(repository);
    }
  }

  private static List<String> repositories(Plan plan) {
    return plan.steps().stream()
        .filter(Step.Snapshot.class::isInstance)
        .map(step -> ((Step.Snapshot) step).repository())
        .distinct()
        .toList();
  }

  private StepOutcome run(Step step) throws InterruptedException {
    return switch (step) {
      case Step.Protect _ -> {
        new HoldKeeper(engine).enforce();
        yield new StepOutcome.Done();
      }
      case Step.Seal(String key, _) -> outcome(new Sealing(engine).seal(key));
      case Step.Snapshot(String key, String repository, _) ->
          outcome(new Snapshots(engine).take(repository, key));
      case Step.Replicas(String key, int count, _) -> setReplicas(inventory.read(key), count);
      case Step.Delete(String key, boolean requiresSnapshot, _) ->
          outcome(new Removal(engine).remove(key, requiresSnapshot));
    };
  }

  private StepOutcome setReplicas(PartitionInfo partition, int count) {
    if (!partition.holds().isEmpty()) {
      return new StepOutcome.NotDone("it is under a hold");
    }
    engine.request(
        "PUT",
        "/" + String.join(",", partition.indices()) + "/_settings",
        JsonNodeFactory.instance
            .objectNode()
            .put("index.auto_expand_replicas", false)
            .put("index.number_of_replicas", count));
    return new StepOutcome.Done();
  }

  private static StepOutcome outcome(SealOutcome outcome) {
    return switch (outcome) {
      case SealOutcome.Sealed _ -> new StepOutcome.Done();
      case SealOutcome.Reopened() -> new StepOutcome.NotDone("something new came meanwhile");
      case SealOutcome.Held() -> new StepOutcome.NotDone("it is under a hold");
      case SealOutcome.Removed() -> new StepOutcome.NotDone("it was deleted");
    };
  }

  private static StepOutcome outcome(SnapshotOutcome outcome) {
    return switch (outcome) {
      case SnapshotOutcome.Taken _ -> new StepOutcome.Done();
      case SnapshotOutcome.Unchanged _, SnapshotOutcome.Nothing() -> new StepOutcome.Already();
      case SnapshotOutcome.Overtaken _ ->
          new StepOutcome.NotDone("events came while it was taken: it may lack some of them");
    };
  }

  private static StepOutcome outcome(RemovalOutcome outcome) {
    return switch (outcome) {
      case RemovalOutcome.Removed() -> new StepOutcome.Done();
      case RemovalOutcome.Held(List<String> cases) ->
          new StepOutcome.NotDone("it is held for " + String.join(", ", cases));
      case RemovalOutcome.NotSealed() -> new StepOutcome.NotDone("it is not sealed");
      case RemovalOutcome.NoSnapshot() ->
          new StepOutcome.NotDone("no verified snapshot holds all of it");
      case RemovalOutcome.Overtaken() -> new StepOutcome.NotDone("it changed just now");
    };
  }
}

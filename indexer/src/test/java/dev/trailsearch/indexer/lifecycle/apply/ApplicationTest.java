package dev.trailsearch.indexer.lifecycle.apply;

import static dev.trailsearch.indexer.Records.record;
import static dev.trailsearch.indexer.Records.write;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.trailsearch.indexer.TestStore;
import dev.trailsearch.indexer.lifecycle.Months;
import dev.trailsearch.indexer.lifecycle.MortalRun;
import dev.trailsearch.indexer.lifecycle.TestRepository;
import dev.trailsearch.indexer.lifecycle.hold.HoldKeeper;
import dev.trailsearch.indexer.lifecycle.hold.Mark;
import dev.trailsearch.indexer.lifecycle.hold.Scope;
import dev.trailsearch.indexer.lifecycle.inventory.Inventory;
import dev.trailsearch.indexer.lifecycle.inventory.InventoryReader;
import dev.trailsearch.indexer.lifecycle.inventory.PartitionInfo;
import dev.trailsearch.indexer.lifecycle.plan.Plan;
import dev.trailsearch.indexer.lifecycle.plan.Planner;
import dev.trailsearch.indexer.lifecycle.plan.Step;
import dev.trailsearch.indexer.lifecycle.policy.PolicyFile;
import dev.trailsearch.indexer.lifecycle.snapshot.Restoring;
import dev.trailsearch.indexer.opensearch.EngineClient;
import dev.trailsearch.indexer.schema.PartitionState;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import java.util.Random;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

@Timeout(300)
class ApplicationTest {

  private static final Instant NOW = Instant.parse("2023-11-09T00:00:00Z");
  private static final Mark ADA = new Mark("ada", "subpoena", NOW);

  @TempDir Path folder;
  private TestStore store;
  private String repository;

  @BeforeEach
  void start() throws Exception {
    store = TestStore.empty();
    repository = TestRepository.in(store.engine());
    write(folder, "a.json", Months.logFile("2023-07", 0, 10));
    write(folder, "b.json", Months.logFile("2023-08", 10, 20));
    store.load(folder);
  }

  @AfterEach
  void stop() {
    store.engine().request("DELETE", "/_snapshot/" + repository, null);
    store.close();
  }

  @Test
  void a_plan_is_carried_out_and_a_second_time_there_is_nothing_left() throws Exception {
    Plan plan = plan();
    assertThat(plan.steps())
        .extracting(step -> step.key() + " " + step.action())
        .containsExactly(
            "2023.07 seal",
            "2023.07 snapshot",
            "2023.07 delete",
            "2023.08 seal",
            "2023.08 snapshot");
    assertThat(run(store.engine(), plan)).containsOnly(new StepOutcome.Done());
    assertThat(store.countNow()).isEqualTo(10);
    assertThat(run(store.engine(), plan)).as("again").containsOnly(new StepOutcome.Already());
    assertThat(plan().steps()).isEmpty();
  }

  @Test
  void a_plan_that_is_older_than_the_state_does_nothing() throws Exception {
    Plan plan = plan();
    write(folder, "a.json", record(99));
    store.load(folder.resolve("a.json"));
    assertThatThrownBy(() -> new Application(store.engine()).check(plan))
        .isInstanceOf(StalePlanException.class)
        .hasMessageContaining("2023.07 changed since");
    assertThat(inventory().partitions())
        .allSatisfy(p -> assertThat(p.entry().state()).isEqualTo(PartitionState.OPEN));
  }

  @Test
  void a_hold_that_was_set_since_makes_a_plan_stale() throws Exception {
    Plan plan = plan();
    new HoldKeeper(store.engine()).hold("acme", List.of(new Scope.Single("2023.07")), ADA);
    assertThatThrownBy(() -> new Application(store.engine()).check(plan))
        .isInstanceOf(StalePlanException.class);
  }

  @Test
  void a_plan_that_may_not_be_done_is_not_done() throws Exception {
    Plan plan = plan();
    Plan refused = new Plan(NOW, plan.steps(), plan.remarks(), plan.basis(), "too many shards");
    assertThatThrownBy(() -> run(store.engine(), refused)).hasMessage("too many shards");
  }

  @Test
  void broken_off_in_any_step_the_same_plan_completes_it() throws Exception {
    long seed = Long.getLong("trailsearch.fault.seed", System.nanoTime());
    int whole = round(0, Integer.MAX_VALUE).orElseThrow();
    int quarter = whole / 4;
    for (int i = 1; i <= 3; i++) {
      int requests = (i - 1) * quarter + new Random(seed + i).nextInt(quarter);
      assertThat(round(i, requests)).as("seed %d", seed).isEmpty();
    }
  }

  private OptionalInt round(int round, int requests) throws Exception {
    Plan plan = plan();
    MortalRun run = engine -> run(engine, plan);
    OptionalInt sent = run.brokenOffAfter(requests, store);
    if (sent.isEmpty()) {
      assertThat(run(store.engine(), plan))
          .as("broken off after %d requests", requests)
          .doesNotHaveAnyElementsOfTypes(StepOutcome.NotDone.class);
    }
    PartitionInfo july = inventory().find("2023.07").get();
    assertThat(july.entry().state()).isEqualTo(PartitionState.DELETED);
    assertThat(inventory().find("2023.08").get().isSnapshotCurrent()).isTrue();
    assertThat(store.countNow()).isEqualTo(10 + round);
    assertThat(new Restoring(store.engine()).intoPlace(july.entry())).isEqualTo(10 + round);
    reopenBoth(round);
    return sent;
  }

  private void reopenBoth(int round) throws Exception {
    write(folder, "a.json", Months.logFile("2023-07", 1_000 + round, 1_001 + round));
    write(folder, "b.json", Months.logFile("2023-08", 2_000 + round, 2_001 + round));
    assertThat(store.load(folder).records().indexed()).isEqualTo(2);
  }

  private static List<StepOutcome> run(EngineClient engine, Plan plan) throws Exception {
    List<StepOutcome> outcomes = new ArrayList<>();
    Application application = new Application(engine);
    application.check(plan);
    application.run(
        plan,
        new StepListener() {
          @Override
          public void began(Step step) {}

          @Override
          public void ended(Step step, StepOutcome outcome) {
            outcomes.add(outcome);
          }
        });
    return outcomes;
  }

  private Plan plan() throws InterruptedException {
    String policy =
        """
        seal: {after: 1d}
        snapshot: {repository: %s, after: 2d}
        delete: {after: 80d, requires: snapshot}
        """
            .formatted(repository);
    return Planner.plan(PolicyFile.parse("policy", policy), inventory(), NOW);
  }

  private Inventory inventory() throws InterruptedException {
    return new InventoryReader(store.engine()).read();
  }
}

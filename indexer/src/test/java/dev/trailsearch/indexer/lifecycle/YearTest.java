package dev.trailsearch.indexer.lifecycle;

import static dev.trailsearch.indexer.Records.write;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.trailsearch.engine.testing.TestEngine;
import dev.trailsearch.generator.Generator;
import dev.trailsearch.generator.GeneratorSettings;
import dev.trailsearch.generator.Progress;
import dev.trailsearch.indexer.TestStore;
import dev.trailsearch.indexer.Until;
import dev.trailsearch.indexer.bulk.BulkSettings;
import dev.trailsearch.indexer.ledger.RecordCounts;
import dev.trailsearch.indexer.lifecycle.apply.Application;
import dev.trailsearch.indexer.lifecycle.apply.StepListener;
import dev.trailsearch.indexer.lifecycle.apply.StepOutcome;
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
import dev.trailsearch.indexer.lifecycle.remap.RemapOutcome;
import dev.trailsearch.indexer.lifecycle.remap.Remapping;
import dev.trailsearch.indexer.lifecycle.removal.Removal;
import dev.trailsearch.indexer.lifecycle.removal.RemovalOutcome;
import dev.trailsearch.indexer.lifecycle.snapshot.Restoring;
import dev.trailsearch.indexer.opensearch.EngineClient;
import dev.trailsearch.indexer.schema.PartitionState;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.ReentrantLock;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/**
 * A year of generated events in thirteen partitions, through everything that can become of them,
 * with exact counts after each, while a loader and a searcher are at work all the time.
 */
@Timeout(600)
class YearTest {

  private static final Instant NOW = Instant.parse("2026-02-01T00:00:00Z");
  private static final Mark ADA = new Mark("ada", "subpoena", NOW);
  private static final Scope SPRING =
      new Scope.Range(Instant.parse("2025-03-01T00:00:00Z"), Instant.parse("2025-06-01T00:00:00Z"));
  private static final int A_PASS = 20;

  @TempDir Path folder;
  private TestStore store;
  private String repository;
  private Path year;

  /** Held while a pass of the loader runs: between passes all counts are exact. */
  private final ReentrantLock pass = new ReentrantLock(true);

  private final AtomicBoolean over = new AtomicBoolean();
  private final AtomicInteger passes = new AtomicInteger();
  private final AtomicInteger searches = new AtomicInteger();
  private volatile String stage = "";
  private long expected;
  private long read;

  @BeforeEach
  void load() throws Exception {
    store = TestStore.empty();
    repository = TestRepository.in(store.engine());
    year = generated();
    read = store.load(year).records().read();
    expected = store.countNow();
  }

  @AfterEach
  void stop() {
    store.engine().request("DELETE", "/_snapshot/" + repository, null);
    store.close();
  }

  @Test
  void a_year_is_sealed_held_copied_deleted_restored_and_remapped_while_others_load_and_search()
      throws Exception {
    assertThat(inventory().partitions()).hasSize(13);
    CompletableFuture<Void> loader = CompletableFuture.runAsync(unchecked(this::loadOn));
    CompletableFuture<Void> searcher = CompletableFuture.runAsync(unchecked(this::searchOn));
    try {
      stage = "seal";
      seal();
      stage = "hold";
      hold();
      stage = "copy and delete";
      copyAndDelete();
      stage = "restore";
      restore();
      stage = "release";
      release();
      stage = "remap";
      remap();
      stage = "roll back";
      rollBack();
      awaitPass();
      checkpoint();
    } finally {
      over.set(true);
    }
    loader.join();
    searcher.join();
    assertThat(searches.get()).isGreaterThan(passes.get());
    assertThat(store.load(year).records().duplicates()).isEqualTo(read);
    checkpoint();
  }

  private void seal() throws Exception {
    apply("seal: {after: 40d}", 11);
    awaitPass();
    checkpoint();
    assertThat(states(PartitionState.SEALED)).contains("2025.01", "2025.02");
  }

  private void hold() throws Exception {
    new HoldKeeper(store.engine()).hold("acme", List.of(SPRING), ADA);
    awaitPass();
    checkpoint();
    assertThat(states(PartitionState.HELD)).containsExactly("2025.03", "2025.04", "2025.05");
    assertThat(new Removal(store.engine()).remove("2025.04", false))
        .isEqualTo(new RemovalOutcome.Held(List.of("acme")));
  }

  private void copyAndDelete() throws Exception {
    long doomed = events("2025.01") + events("2025.02");
    String policy =
        """
        seal: {after: 40d, late: 50%%}
        snapshot: {repository: %s, after: 40d}
        delete: {after: 240d, requires: snapshot}
        """
            .formatted(repository);
    Plan plan = Planner.plan(PolicyFile.parse("policy", policy), inventory(), NOW);
    assertThat(plan.steps())
        .filteredOn(Step.Delete.class::isInstance)
        .extracting(Step::key)
        .containsExactly("2025.01", "2025.02");
    assertThat(plan.remarks())
        .extracting(Plan.Remark::key)
        .contains("2025.03", "2025.04", "2025.05");
    assertThat(run(plan)).contains("2025.01 delete", "2025.02 delete");
    expect(-doomed);
    awaitPass();
    checkpoint();
    assertThat(states(PartitionState.DELETED)).containsExactly("2025.01", "2025.02");
  }

  private void restore() throws Exception {
    long back = 0;
    for (String key : List.of("2025.01", "2025.02")) {
      back += new Restoring(store.engine()).intoPlace(inventory().find(key).get().entry());
    }
    expect(back);
    awaitPass();
    checkpoint();
    assertThat(states(PartitionState.DELETED)).isEmpty();
  }

  private void release() throws Exception {
    new HoldKeeper(store.engine()).release(hold -> true, ADA);
    awaitPass();
    checkpoint();
    assertThat(states(PartitionState.HELD)).isEmpty();
  }

  private void remap() throws Exception {
    for (String key : List.of("2025.05", "2025.06", "2025.07")) {
      assertThat(remapping().remap(key)).isInstanceOf(RemapOutcome.Switched.class);
    }
    awaitPass();
    checkpoint();
    assertThat(remapping().release("2025.05")).isInstanceOf(RemapOutcome.Released.class);
    assertThat(store.partitions())
        .filteredOn(index -> index.contains("2025.05"))
        .as("all that its holds have left is one index again")
        .containsExactly("cloudtrail-v1-2025.05-r1");
  }

  private void rollBack() throws Exception {
    for (String key : List.of("2025.06", "2025.07")) {
      assertThat(remapping().rollBack(key)).isInstanceOf(RemapOutcome.Switched.class);
      assertThat(remapping().release(key)).isInstanceOf(RemapOutcome.Released.class);
    }
    assertThat(store.partitions())
        .filteredOn(index -> index.endsWith("-r1"))
        .containsExactly("cloudtrail-v1-2025.05-r1");
  }

  private Remapping remapping() {
    return new Remapping(store.engine(), BulkSettings.DEFAULT, (_, _) -> {});
  }

  /** Loads again what is there, and events that are new, in partitions of every state. */
  private void loadOn() throws Exception {
    while (!over.get()) {
      pass.lock();
      try {
        int n = passes.get() * A_PASS;
        RecordCounts again = store.load(year).records();
        assertThat(again.indexed() + again.conflicts() + again.rejected()).isZero();
        assertThat(again.duplicates() + again.expired()).isEqualTo(read);
        String month = "2025-%02d".formatted(3 + passes.get() % 10);
        Path late = write(folder, "late.json", Months.logFile(month, n, n + A_PASS));
        assertThat(store.load(late).records().indexed()).isEqualTo(A_PASS);
        expected += A_PASS;
        passes.incrementAndGet();
      } finally {
        pass.unlock();
      }
    }
  }

  private void searchOn() {
    try (TestStore other = store.through(TestEngine.shared().uri())) {
      EngineClient engine = other.engine();
      while (!over.get()) {
        JsonNode answer =
            engine.request(
                "GET",
                "/cloudtrail/_search",
                Map.of("allow_partial_search_results", "false", "q", "trail.kind:management"),
                null);
        assertThat(answer.at("/_shards/failed").asInt()).isZero();
        assertThat(answer.at("/hits/total/value").asLong()).isPositive();
        searches.incrementAndGet();
      }
    }
  }

  private void expect(long more) {
    pass.lock();
    try {
      expected += more;
    } finally {
      pass.unlock();
    }
  }

  private void checkpoint() throws InterruptedException {
    pass.lock();
    try {
      assertThat(store.countNow()).isEqualTo(expected);
      assertThat(inventory().partitions().stream().mapToLong(p -> p.content().events()).sum())
          .isEqualTo(expected);
    } finally {
      pass.unlock();
    }
  }

  /** At least one whole pass of the loader lies behind what was done. */
  private void awaitPass() throws InterruptedException {
    int due = passes.get() + 2;
    Until.holds(() -> passes.get() >= due || over.get());
  }

  private void apply(String policy, int steps) throws Exception {
    Plan plan = Planner.plan(PolicyFile.parse("policy", policy), inventory(), NOW);
    assertThat(plan.steps()).hasSize(steps);
    run(plan);
  }

  /** What was done, such as {@code 2025.01 delete}. */
  private List<String> run(Plan plan) throws Exception {
    List<String> done = new ArrayList<>();
    new Application(store.engine())
        .run(
            plan,
            new StepListener() {
              @Override
              public void began(Step step) {}

              @Override
              public void ended(Step step, StepOutcome outcome) {
                if (outcome instanceof StepOutcome.Done) {
                  done.add(step.key() + " " + step.action());
                }
              }
            });
    return done;
  }

  private Inventory inventory() throws InterruptedException {
    return new InventoryReader(store.engine()).read();
  }

  private List<String> states(PartitionState state) throws InterruptedException {
    return inventory().partitions().stream()
        .filter(partition -> partition.entry().state() == state)
        .map(PartitionInfo::key)
        .toList();
  }

  private long events(String key) throws InterruptedException {
    return inventory().find(key).get().content().events();
  }

  /** One object, since a year of files would be claimed and entered one by one in each pass. */
  private Path generated() throws IOException {
    Path logs = folder.resolve("logs");
    Generator.writeTo(
        logs,
        GeneratorSettings.defaults()
            .withEvents(1_500)
            .withDays(384)
            .withUntil(Instant.parse("2026-01-31T00:00:00Z")),
        Progress.NONE);
    Path all = folder.resolve("year.json.gz");
    try (OutputStream out = Files.newOutputStream(all);
        Stream<Path> files = Files.walk(logs)) {
      for (Path file : files.filter(f -> f.toString().endsWith(".json.gz")).sorted().toList()) {
        Files.copy(file, out);
      }
    }
    return all;
  }

  @FunctionalInterface
  private interface Work {
    void run() throws Exception;
  }

  private Runnable unchecked(Work work) {
    return () -> {
      try {
        work.run();
      } catch (Exception | AssertionError e) {
        over.set(true);
        throw new CompletionException("at the stage: " + stage, e);
      }
    };
  }
}

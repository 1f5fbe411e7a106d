package dev.trailsearch.indexer.lifecycle.snapshot;

import static dev.trailsearch.indexer.Records.logFile;
import static dev.trailsearch.indexer.Records.write;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import dev.trailsearch.indexer.TestStore;
import dev.trailsearch.indexer.Until;
import dev.trailsearch.indexer.bulk.BulkSettings;
import dev.trailsearch.indexer.deadletter.DeadLetters;
import dev.trailsearch.indexer.deadletter.LetterFilter;
import dev.trailsearch.indexer.ledger.RecordCounts;
import dev.trailsearch.indexer.lifecycle.Months;
import dev.trailsearch.indexer.lifecycle.MortalRun;
import dev.trailsearch.indexer.lifecycle.OtherEngine;
import dev.trailsearch.indexer.lifecycle.TestRepository;
import dev.trailsearch.indexer.lifecycle.hold.HoldKeeper;
import dev.trailsearch.indexer.lifecycle.hold.Mark;
import dev.trailsearch.indexer.lifecycle.hold.Scope;
import dev.trailsearch.indexer.lifecycle.remap.Remapping;
import dev.trailsearch.indexer.lifecycle.removal.Removal;
import dev.trailsearch.indexer.lifecycle.seal.Sealing;
import dev.trailsearch.indexer.load.LoadSummary;
import dev.trailsearch.indexer.schema.FieldCatalogue;
import dev.trailsearch.indexer.schema.PartitionCatalogue;
import dev.trailsearch.indexer.schema.PartitionEntry;
import dev.trailsearch.indexer.schema.PartitionState;
import dev.trailsearch.indexer.schema.SchemaInstaller;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/**
 * A store whose engine is lost comes back into an empty one: of three partitions one is sealed, one
 * held, and one was deleted. {@code -Dtrailsearch.fault.seed=N} breaks runs off at the same points
 * again.
 */
@Timeout(300)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class RecoveryTest {

  private static final Mark ADA =
      new Mark("ada", "subpoena", Instant.parse("2026-11-01T10:00:00Z"));
  private static final String SEALED = "2023.07";
  private static final String HELD = "2023.08";
  private static final String DELETED = "2023.09";
  private static final int BROKEN_RUNS = 3;

  private final long seed = Long.getLong("trailsearch.fault.seed", System.nanoTime());

  private OtherEngine other;
  private Path folder;
  private TestStore lost;
  private TestStore back;
  private String repository;
  private Snapshots snapshots;
  private Map<String, JsonNode> documents;

  @BeforeAll
  void fill(@TempDir Path temporary) throws Exception {
    folder = temporary;
    other = new OtherEngine();
    lost = TestStore.empty();
    repository = TestRepository.in(lost.engine());
    snapshots = new Snapshots(lost.engine());
    write(folder, "july.json", logFile(0, 50));
    write(folder, "august.json", Months.logFile("2023-08", 100, 130));
    write(folder, "september.json", Months.logFile("2023-09", 200, 220));
    write(folder, "torn.json", "{\"Records\":[{,}]}");
    lost.load(folder);
    new Sealing(lost.engine()).seal(SEALED);
    new HoldKeeper(lost.engine()).hold("acme", List.of(new Scope.Single(HELD)), ADA);
    for (String key : List.of(SEALED, HELD, DELETED)) {
      snapshots.take(repository, key);
    }
    new Removal(lost.engine()).remove(DELETED, false);
    snapshots.takeOwn(repository);
    documents = lost.documents();
  }

  @AfterAll
  void close() {
    lost.engine().request("DELETE", "/_snapshot/" + repository, null);
    lost.close();
    other.close();
  }

  @BeforeEach
  void empty() {
    other.empty();
    other.register(repository);
    back = lost.through(other.uri());
  }

  @AfterEach
  void leave() {
    back.close();
  }

  @Test
  void everything_is_as_it_was() throws Exception {
    assertThat(recover())
        .containsExactly(
            Map.entry(SEALED, new RecoveryOutcome.Restored(50, 0)),
            Map.entry(HELD, new RecoveryOutcome.Restored(30, 0)),
            Map.entry(DELETED, new RecoveryOutcome.Removed()));
    assertRecovered();
    assertThat(back.resume(folder).records().indexed()).isZero();
    assertThat(new Snapshots(other.engine()).take(repository, SEALED))
        .isInstanceOf(SnapshotOutcome.Unchanged.class);
    assertThat(new Restoring(other.engine()).intoPlace(entry(DELETED))).isEqualTo(20);
  }

  @Test
  void broken_off_between_any_two_requests_it_is_completed_by_running_it_again() throws Exception {
    MortalRun recovery = engine -> new Recovery(engine).run(repository);
    int whole = recovery.brokenOffAfter(Integer.MAX_VALUE, back, other.uri()).orElseThrow();
    Random random = new Random(seed);
    for (int i = 0; i < BROKEN_RUNS; i++) {
      int requests = random.nextInt(whole);
      other.empty();
      recovery.brokenOffAfter(requests, back, other.uri());
      try {
        assertThat(recover().values()).allMatch(RecoveryOutcome::whole);
        assertRecovered();
      } catch (AssertionError | RuntimeException e) {
        throw new AssertionError(
            "broken off after %d of %d requests, seed %d".formatted(requests, whole, seed), e);
      }
    }
  }

  @Test
  void a_loader_that_comes_meanwhile_waits_and_then_finds_everything_there() throws Exception {
    new SchemaInstaller(other.engine(), FieldCatalogue.load()).install();
    Repository place = new Repository(other.engine(), repository);
    OwnIndices own = new OwnIndices(other.engine());
    TakenSnapshot copy = place.beginning(Snapshots.OWN).getFirst();
    own.restore(new IndexRestore(place), copy);
    own.openCatalogue(new IndexRestore(place));
    try (ExecutorService loader = Executors.newVirtualThreadPerTaskExecutor()) {
      Future<LoadSummary> load = loader.submit(() -> back.load(BulkSettings.DEFAULT, folder));
      Until.holds(() -> !back.waits().isEmpty());
      assertThat(back.partitions()).isEmpty();
      recover();
      assertThat(load.get().records()).isEqualTo(loadedBefore());
    }
    assertThat(back.countNow()).isEqualTo(80);
  }

  @Test
  void a_repository_may_have_another_name_in_the_other_engine() throws Exception {
    JsonNode known = other.engine().request("GET", "/_snapshot/" + repository, null);
    other.engine().request("PUT", "/_snapshot/moved", known.path(repository));
    other.engine().request("DELETE", "/_snapshot/" + repository, null);
    assertThat(new Recovery(other.engine()).run("moved").values()).allMatch(RecoveryOutcome::whole);
    assertThat(new Restoring(other.engine()).intoPlace(entry(DELETED))).isEqualTo(20);
    other.engine().request("DELETE", "/_snapshot/moved", null);
  }

  @Test
  void nothing_is_restored_over_a_store() throws Exception {
    assertThatThrownBy(() -> new Recovery(lost.engine()).run(repository))
        .isInstanceOf(RepositoryException.class)
        .hasMessageContaining("has partitions already");
    assertThat(lost.documents()).isEqualTo(documents);
    new SchemaInstaller(other.engine(), FieldCatalogue.load()).install();
    new HoldKeeper(other.engine()).hold("acme", List.of(new Scope.Single(HELD)), ADA);
    assertThatThrownBy(this::recover)
        .isInstanceOf(RepositoryException.class)
        .hasMessageContaining("has 1 entries in trailsearch-holds already");
  }

  @Test
  void a_repository_without_a_store_is_told_and_nothing_is_changed() throws Exception {
    String none = TestRepository.in(other.engine());
    assertThatThrownBy(() -> new Recovery(other.engine()).run(none))
        .isInstanceOf(RepositoryException.class)
        .hasMessageContaining(none + " holds no whole copy of a store");
    assertThat(back.load(folder).records().indexed()).isEqualTo(100);
  }

  /** The last one, since it changes the store that is lost. */
  @Test
  @Order(Integer.MAX_VALUE)
  void what_the_snapshots_lack_is_told_and_can_be_loaded_or_restored_afterwards() throws Exception {
    new Remapping(lost.engine(), BulkSettings.DEFAULT, (_, _) -> {}).remap(SEALED);
    Path late = write(folder, "late.json", logFile(50, 60));
    Path october = write(folder, "october.json", Months.logFile("2023-10", 300, 310));
    Path november = write(folder, "november.json", Months.logFile("2023-11", 400, 410));
    lost.load(late, october, november);
    String elsewhere = TestRepository.in(lost.engine());
    snapshots.take(elsewhere, "2023.11");
    snapshots.takeOwn(repository);

    Map<String, RecoveryOutcome> outcomes = recover();
    assertThat(outcomes)
        .containsEntry(SEALED, new RecoveryOutcome.Restored(50, 1))
        .containsEntry(HELD, new RecoveryOutcome.Restored(30, 0))
        .containsEntry("2023.10", new RecoveryOutcome.NoSnapshot(1));
    assertThat(outcomes.get("2023.11"))
        .isInstanceOfSatisfying(
            RecoveryOutcome.NotRestored.class, none -> assertThat(none.why()).contains(elsewhere));
    assertThat(back.documents()).isEqualTo(documents);
    assertThat(entry(SEALED).indices())
        .as("as it was before it was remapped")
        .containsExactly("cloudtrail-v1-2023.07");
    assertThat(entry(SEALED).remap()).isNull();

    assertThat(back.resume(late, october).records().read())
        .as("the ledger calls them loaded")
        .isZero();
    assertThat(back.load(late, october).records())
        .isEqualTo(new RecordCounts(20, 20, 0, 0, 0, 0, 0, 0));
    other.register(elsewhere);
    assertThat(new Restoring(other.engine()).intoPlace(entry("2023.11"))).isEqualTo(10);
    assertThat(back.countNow()).isEqualTo(110);
  }

  private Map<String, RecoveryOutcome> recover() throws InterruptedException {
    return new Recovery(other.engine()).run(repository);
  }

  private void assertRecovered() throws Exception {
    assertThat(back.documents()).isEqualTo(documents).hasSize(80);
    assertThat(entry(SEALED).state()).isEqualTo(PartitionState.SEALED);
    assertThat(entry(HELD).state()).isEqualTo(PartitionState.HELD);
    assertThat(entry(DELETED).state()).isEqualTo(PartitionState.DELETED);
    String held = "/cloudtrail-v1-" + HELD;
    assertThat(other.engine().send("DELETE", held, Map.of(), null).status()).isEqualTo(403);
    DeadLetters letters =
        new DeadLetters(other.engine(), InstantSource.system(), Duration.ofSeconds(30));
    assertThat(letters.page(LetterFilter.WAITING, null)).hasSize(1);
    assertThat(back.load(folder).records()).isEqualTo(loadedBefore());
    assertThat(back.countNow()).isEqualTo(80);
  }

  /** Every event is there or expired, and the torn record is a dead letter as before. */
  private static RecordCounts loadedBefore() {
    return new RecordCounts(101, 0, 80, 0, 0, 20, 1, 0);
  }

  private PartitionEntry entry(String key) {
    return new PartitionCatalogue(other.engine()).find(key).orElseThrow();
  }
}

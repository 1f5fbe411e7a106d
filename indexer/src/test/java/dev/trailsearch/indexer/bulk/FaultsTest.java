package dev.trailsearch.indexer.bulk;

import static dev.trailsearch.indexer.Records.logFile;
import static dev.trailsearch.indexer.Records.record;
import static dev.trailsearch.indexer.Records.write;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.trailsearch.engine.testing.TestEngine;
import dev.trailsearch.indexer.TestStore;
import dev.trailsearch.indexer.bulk.FaultProxy.Fault;
import dev.trailsearch.indexer.bulk.FaultProxy.Fault.DropAfter;
import dev.trailsearch.indexer.bulk.FaultProxy.Fault.DropBefore;
import dev.trailsearch.indexer.bulk.FaultProxy.Fault.Items;
import dev.trailsearch.indexer.bulk.FaultProxy.Fault.Silence;
import dev.trailsearch.indexer.bulk.FaultProxy.Fault.Status;
import dev.trailsearch.indexer.ledger.RecordCounts;
import dev.trailsearch.indexer.load.LoadProblem;
import dev.trailsearch.indexer.opensearch.EngineException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Loads through a proxy that spoils requests: nothing may be lost, nothing doubled. */
class FaultsTest {

  private static final int RECORDS = 300;

  /** Batches so small that a load makes several. */
  private static final BulkSettings SMALL = new BulkSettings(64 * 1024, 2, Duration.ofSeconds(60));

  @TempDir Path folder;
  private TestStore store;
  private FaultProxy proxy;

  @BeforeEach
  void start() throws IOException {
    store = TestStore.empty();
    proxy = new FaultProxy(TestEngine.shared().uri());
    write(folder, "a.json", logFile(0, RECORDS));
  }

  @AfterEach
  void stop() {
    proxy.close();
    store.close();
  }

  static Stream<Arguments> passingFaults() {
    return Stream.of(
        Arguments.of("the engine is busy", new Fault[] {new Status(429), new Status(429)}),
        Arguments.of("the engine is not available", new Fault[] {new Status(503)}),
        Arguments.of(
            "every item is refused for now",
            new Fault[] {
              new Items(429, "rejected_execution_exception"),
              new Items(500, "node_not_connected_exception"),
              new Items(403, "cluster_block_exception")
            }),
        Arguments.of("a gateway gives up", new Fault[] {new Status(502), new Status(504)}),
        Arguments.of("a request is lost", new Fault[] {new DropBefore()}),
        Arguments.of("an answer is lost", new Fault[] {new DropAfter(), new DropAfter()}));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("passingFaults")
  void what_passes_is_waited_for_and_nothing_is_lost(String name, Fault[] faults) throws Exception {
    proxy.spoil(faults);
    RecordCounts records = store.through(proxy.uri()).load(SMALL, folder).records();
    assertThat(records.read()).isEqualTo(RECORDS);
    assertThat(records.indexed() + records.duplicates()).isEqualTo(RECORDS);
    assertThat(records.duplicates() > 0)
        .as("what a lost answer had done is found there: %s", records)
        .isEqualTo(Arrays.asList(faults).contains(new DropAfter()));
    assertThat(store.count()).isEqualTo(RECORDS);
  }

  @Test
  void a_request_that_is_too_large_is_halved_until_it_fits() throws Exception {
    proxy.limit(8 * 1024);
    RecordCounts records = store.through(proxy.uri()).load(SMALL, folder).records();
    assertThat(records).isEqualTo(new RecordCounts(RECORDS, RECORDS, 0, 0, 0, 0, 0, 0));
    assertThat(store.count()).isEqualTo(RECORDS);
  }

  @Test
  void a_document_that_is_too_large_alone_is_rejected_and_the_others_are_not() throws Exception {
    String large = record(RECORDS, "x".repeat(20_000));
    write(folder, "b.json", large);
    proxy.limit(16 * 1024);
    TestStore spoilt = store.through(proxy.uri());
    assertThat(spoilt.load(SMALL, folder).records())
        .isEqualTo(new RecordCounts(RECORDS + 1, RECORDS, 0, 0, 0, 0, 1, 0));
    assertThat(spoilt.problems())
        .singleElement()
        .extracting(LoadProblem::words)
        .asString()
        .contains("b.json", "line 1, column 1", "larger than the engine's limit");
  }

  static Stream<Arguments> poisons() {
    return Stream.of(
        Arguments.of("the request is refused", new Status(400), "status 400"),
        Arguments.of("the engine fails", new Status(500), "status 500"),
        Arguments.of("the connection ends", new DropBefore(), "no answer from the engine"));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("poisons")
  void a_poisonous_document_is_rejected_alone(String name, Fault fault, String reason)
      throws Exception {
    String poison = record(RECORDS, "Poison");
    write(folder, "b.json", poison + logFile(RECORDS + 1, RECORDS + 60));
    proxy.poison("Poison", fault);
    TestStore spoilt = store.through(proxy.uri());
    assertThat(spoilt.load(SMALL, folder).records())
        .isEqualTo(new RecordCounts(RECORDS + 60, RECORDS + 59, 0, 0, 0, 0, 1, 0));
    assertThat(spoilt.problems())
        .singleElement()
        .extracting(LoadProblem::words)
        .asString()
        .contains("b.json: line 1, column 1", reason);
  }

  @Test
  void a_poisonous_document_is_not_told_from_a_dead_engine_when_there_is_no_other()
      throws Exception {
    Files.delete(folder.resolve("a.json"));
    write(folder, "b.json", record(0, "Poison"));
    proxy.poison("Poison", new DropBefore());
    BulkSettings hasty = new BulkSettings(64 * 1024, 2, Duration.ofSeconds(2));
    assertThatThrownBy(() -> store.through(proxy.uri()).load(hasty, folder))
        .isInstanceOf(EngineException.Unreachable.class)
        .hasMessageContaining("has taken nothing for 2 s");
  }

  @Test
  void an_answer_that_does_not_come_in_time_is_asked_for_again() throws Exception {
    proxy.spoil(new Silence());
    TestStore impatient = store.through(proxy.uri(), Duration.ofSeconds(2));
    assertThat(impatient.load(SMALL, folder).records())
        .isEqualTo(new RecordCounts(RECORDS, RECORDS, 0, 0, 0, 0, 0, 0));
  }

  @Test
  void an_engine_that_denies_access_ends_the_load_and_rejects_nothing() {
    proxy.spoil(new Status(401));
    TestStore denied = store.through(proxy.uri());
    assertThatThrownBy(() -> denied.load(SMALL, folder))
        .isInstanceOf(EngineException.Refused.class)
        .hasMessageContaining("401")
        .hasMessageContaining("spoilt by the proxy");
    assertThat(denied.problems()).isEmpty();
  }

  @Test
  void an_engine_that_never_takes_anything_ends_the_load() {
    Fault[] all = new Fault[200];
    Arrays.fill(all, new Status(503));
    proxy.spoil(all);
    BulkSettings hasty = new BulkSettings(64 * 1024, 2, Duration.ofSeconds(1));
    assertThatThrownBy(() -> store.through(proxy.uri()).load(hasty, folder))
        .isInstanceOf(EngineException.Unreachable.class)
        .hasMessageContaining("has taken nothing for 1 s")
        .hasMessageContaining("503");
  }
}

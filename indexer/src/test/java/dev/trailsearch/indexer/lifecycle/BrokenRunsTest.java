package dev.trailsearch.indexer.lifecycle;

import static dev.trailsearch.indexer.Records.write;
import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.trailsearch.indexer.TestStore;
import dev.trailsearch.indexer.bulk.BulkSettings;
import dev.trailsearch.indexer.ledger.RecordCounts;
import dev.trailsearch.indexer.ledger.Workers;
import dev.trailsearch.indexer.lifecycle.hold.Hold;
import dev.trailsearch.indexer.lifecycle.hold.HoldKeeper;
import dev.trailsearch.indexer.lifecycle.hold.Mark;
import dev.trailsearch.indexer.lifecycle.hold.Scope;
import dev.trailsearch.indexer.lifecycle.inventory.InventoryReader;
import dev.trailsearch.indexer.lifecycle.inventory.PartitionInfo;
import dev.trailsearch.indexer.lifecycle.remap.Remapping;
import dev.trailsearch.indexer.lifecycle.removal.Removal;
import dev.trailsearch.indexer.lifecycle.seal.Sealing;
import dev.trailsearch.indexer.lifecycle.snapshot.Restoring;
import dev.trailsearch.indexer.lifecycle.snapshot.Snapshots;
import dev.trailsearch.indexer.opensearch.EngineClient;
import dev.trailsearch.indexer.opensearch.Patience;
import dev.trailsearch.indexer.schema.PartitionState;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.Random;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/**
 * Runs are broken off before some of their requests, which {@code -Dtrailsearch.fault.seed=N}
 * chooses again, each time on another partition, and are then completed by running them again.
 */
@Timeout(900)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class BrokenRunsTest {

  private static final Mark ADA =
      new Mark("ada", "subpoena", Instant.parse("2026-11-01T10:00:00Z"));

  private static final Patience NO_PATIENCE = new Patience(Duration.ZERO);

  private final AtomicInteger workers = new AtomicInteger();
  private final long seed = Long.getLong("trailsearch.fault.seed", System.nanoTime());

  private Path folder;
  private TestStore store;
  private String repository;

  /** One is for the whole run, each of the others for one that is broken off. */
  int partitions() {
    return 4;
  }

  /** Something done to one partition. */
  @FunctionalInterface
  private interface Deed {
    void at(EngineClient engine, String key) throws Exception;
  }

  @BeforeAll
  void load(@TempDir Path temporary) throws Exception {
    folder = temporary;
    store = TestStore.empty();
    repository = TestRepository.in(store.engine());
    for (int from = 0; from < 10; from += 5) {
      for (int i = 0; i < partitions(); i++) {
        write(folder, i + ".json", Months.logFile(month(i), from, from + 5));
      }
      store.load(folder);
    }
  }

  @AfterAll
  void close() {
    store.close();
  }

  @Test
  void sealing() throws Exception {
    broken(
        BrokenRunsTest::free,
        (engine, key) -> new Sealing(engine).seal(key),
        (engine, key) -> {
          PartitionInfo info = info(engine, key);
          assertThat(info.entry().state()).isEqualTo(PartitionState.SEALED);
          assertThat(info.entry().sealedEvents()).isEqualTo(10);
          assertThat(info.content().segments()).isOne();
          assertThat(reload(key)).isEqualTo(duplicates());
        });
  }

  @Test
  void holding() throws Exception {
    broken(
        BrokenRunsTest::free,
        BrokenRunsTest::hold,
        (engine, key) -> {
          PartitionInfo info = info(engine, key);
          assertThat(info.entry().state()).isEqualTo(PartitionState.HELD);
          assertThat(info.holds()).hasSize(1);
          String index = "/" + info.entry().partition().index();
          assertThat(engine.send("DELETE", index, Map.of(), null).status()).isEqualTo(403);
          assertThat(reload(key)).isEqualTo(duplicates());
        });
  }

  @Test
  void releasing() throws Exception {
    broken(
        BrokenRunsTest::hold,
        (engine, key) -> new HoldKeeper(engine).release(hold -> isOf(hold, key), ADA),
        (engine, key) -> {
          PartitionInfo info = info(engine, key);
          assertThat(info.entry().state()).isIn(PartitionState.OPEN, PartitionState.SEALED);
          assertThat(info.entry().frozen()).isEmpty();
          assertThat(info.holds()).isEmpty();
          assertThat(reload(key)).isEqualTo(duplicates());
        });
  }

  @Test
  void taking_a_snapshot() throws Exception {
    broken(
        BrokenRunsTest::free,
        (engine, key) -> new Snapshots(engine).take(repository, key),
        (engine, key) -> {
          PartitionInfo info = info(engine, key);
          assertThat(info.isSnapshotCurrent()).isTrue();
          assertThat(new Snapshots(engine).isWhole(requireNonNull(info.entry().snapshot())))
              .isTrue();
        });
  }

  @Test
  void deleting() throws Exception {
    broken(
        this::backup,
        (engine, key) -> new Removal(engine).remove(key, true),
        (engine, key) -> {
          PartitionInfo info = info(engine, key);
          assertThat(info.entry().state()).isEqualTo(PartitionState.DELETED);
          assertThat(info.indices()).isEmpty();
          assertThat(reload(key).expired()).isEqualTo(10);
          new Restoring(engine).intoPlace(info.entry());
        });
  }

  @Test
  void restoring() throws Exception {
    broken(
        (engine, key) -> {
          backup(engine, key);
          new Removal(engine).remove(key, true);
        },
        (engine, key) -> {
          if (info(engine, key).entry().state() == PartitionState.DELETED) {
            new Restoring(engine).intoPlace(info(engine, key).entry());
          }
          new HoldKeeper(engine).enforce();
        },
        (engine, key) -> {
          PartitionInfo info = info(engine, key);
          assertThat(info.entry().state()).isEqualTo(PartitionState.SEALED);
          assertThat(info.content().events()).isEqualTo(10);
          assertThat(reload(key)).isEqualTo(duplicates());
        });
  }

  @Test
  void remapping() throws Exception {
    broken(
        BrokenRunsTest::free,
        (engine, key) -> remapping(engine).remap(key),
        (engine, key) -> {
          PartitionInfo info = info(engine, key);
          assertThat(info.indices()).containsExactly(info.entry().partition().index() + "-r1");
          assertThat(info.content().events()).isEqualTo(10);
          assertThat(searched(engine, key)).isEqualTo(info.indices());
          assertThat(reload(key)).isEqualTo(duplicates());
          remapping(engine).rollBack(key);
          remapping(engine).release(key);
        });
  }

  @Test
  void rolling_back() throws Exception {
    broken(
        (engine, key) -> {
          free(engine, key);
          remapping(engine).remap(key);
        },
        (engine, key) -> {
          if (!info(engine, key).indices().contains("cloudtrail-v1-" + key)) {
            remapping(engine).rollBack(key);
          }
          new HoldKeeper(engine).enforce();
        },
        (engine, key) -> {
          assertThat(info(engine, key).content().events()).isEqualTo(10);
          assertThat(searched(engine, key)).containsExactly("cloudtrail-v1-" + key);
          assertThat(reload(key)).isEqualTo(duplicates());
          remapping(engine).release(key);
        });
  }

  /** Whose clock is hours ahead of the last one's: whoever was broken off is dead to it. */
  private Remapping remapping(EngineClient engine) {
    Instant now = Instant.now().plus(Duration.ofHours(workers.incrementAndGet()));
    return new Remapping(
        engine,
        new Workers(engine, Workers.DEFAULT_LEASE, InstantSource.fixed(now), NO_PATIENCE),
        new BulkSettings(100_000, 1, Duration.ZERO),
        (_, _) -> {});
  }

  private static List<String> searched(EngineClient engine, String key) {
    JsonNode indices = engine.request("GET", "/_alias/cloudtrail", null);
    return indices.properties().stream()
        .map(Map.Entry::getKey)
        .filter(index -> index.contains(key))
        .toList();
  }

  private void backup(EngineClient engine, String key) throws Exception {
    free(engine, key);
    new Sealing(engine).seal(key);
    new Snapshots(engine).take(repository, key);
  }

  private static void free(EngineClient engine, String key) {
    new HoldKeeper(engine).release(hold -> isOf(hold, key), ADA);
  }

  private static void hold(EngineClient engine, String key) {
    new HoldKeeper(engine).hold("case " + key, List.of(new Scope.Single(key)), ADA);
  }

  private static boolean isOf(Hold hold, String key) {
    return hold.scope().equals(new Scope.Single(key));
  }

  private void broken(Deed before, Deed deed, Deed after) throws Exception {
    int whole = look(before, deed, after, 0, Integer.MAX_VALUE).orElseThrow();
    List<Integer> points = new ArrayList<>(IntStream.range(0, whole).boxed().toList());
    Collections.shuffle(points, new Random(seed));
    for (int i = 1; i < partitions() && i <= points.size(); i++) {
      look(before, deed, after, i, points.get(i - 1));
    }
  }

  private OptionalInt look(Deed before, Deed deed, Deed after, int partition, int requests)
      throws Exception {
    String key = key(partition);
    before.at(store.engine(), key);
    MortalRun run = engine -> deed.at(engine, key);
    OptionalInt sent = run.brokenOffAfter(requests, store);
    if (sent.isEmpty()) {
      deed.at(store.engine(), key);
    }
    try {
      after.at(store.engine(), key);
    } catch (AssertionError e) {
      throw new AssertionError(
          "broken off after %d requests, seed %d: %s".formatted(requests, seed, e.getMessage()), e);
    }
    return sent;
  }

  private RecordCounts reload(String key) throws Exception {
    int partition =
        IntStream.range(0, partitions()).filter(i -> key(i).equals(key)).findAny().getAsInt();
    Path again = write(folder, partition + ".json", Months.logFile(month(partition), 0, 10));
    return store.load(again).records();
  }

  private static RecordCounts duplicates() {
    return new RecordCounts(10, 0, 10, 0, 0, 0, 0, 0);
  }

  private static PartitionInfo info(EngineClient engine, String key) throws InterruptedException {
    return new InventoryReader(engine).read().find(key).get();
  }

  private static String key(int i) {
    return month(i).replace('-', '.');
  }

  private static String month(int i) {
    return "%d-%02d".formatted(2019 + i / 12, 1 + i % 12);
  }
}

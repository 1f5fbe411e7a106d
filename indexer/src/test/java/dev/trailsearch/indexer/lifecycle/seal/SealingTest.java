package dev.trailsearch.indexer.lifecycle.seal;

import static dev.trailsearch.indexer.Records.logFile;
import static dev.trailsearch.indexer.Records.record;
import static dev.trailsearch.indexer.Records.write;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import dev.trailsearch.engine.testing.EngineProxy;
import dev.trailsearch.engine.testing.TestEngine;
import dev.trailsearch.indexer.TestStore;
import dev.trailsearch.indexer.ledger.RecordCounts;
import dev.trailsearch.indexer.lifecycle.inventory.InventoryReader;
import dev.trailsearch.indexer.lifecycle.inventory.PartitionInfo;
import dev.trailsearch.indexer.schema.PartitionState;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

@Timeout(300)
class SealingTest {

  @TempDir Path folder;
  private TestStore store;
  private Sealing sealing;

  @BeforeEach
  void start() {
    store = TestStore.empty();
    sealing = new Sealing(store.engine());
  }

  @AfterEach
  void stop() {
    store.close();
  }

  @Test
  void a_sealed_partition_has_one_segment_and_refuses_writes() throws Exception {
    for (int i = 0; i < 3; i++) {
      write(folder, i + ".json", logFile(100 * i, 100 * i + 100));
      store.load(folder.resolve(i + ".json"));
    }
    assertThat(july().content().segments()).isGreaterThan(1);
    assertThat(sealing.seal("2023.07")).isEqualTo(new SealOutcome.Sealed(300));
    assertThat(july().entry().state()).isEqualTo(PartitionState.SEALED);
    assertThat(july().entry().sealedEvents()).isEqualTo(300);
    assertThat(july().content().segments()).isOne();
    assertThat(
            store
                .engine()
                .send(
                    "POST",
                    "/cloudtrail-w-2023.07/_doc",
                    Map.of(),
                    JsonNodeFactory.instance.objectNode())
                .status())
        .isEqualTo(403);
    assertThat(store.count()).isEqualTo(300);
  }

  @Test
  void what_is_there_already_is_recognised_without_opening_it() throws Exception {
    write(folder, "a.json", logFile(0, 200));
    store.load(folder);
    sealing.seal("2023.07");
    assertThat(store.load(folder).records())
        .isEqualTo(new RecordCounts(200, 0, 200, 0, 0, 0, 0, 0));
    assertThat(july().entry().state()).isEqualTo(PartitionState.SEALED);
    assertThat(store.waits()).isEmpty();
  }

  @Test
  void what_is_new_opens_it_and_is_counted_as_late() throws Exception {
    write(folder, "a.json", logFile(0, 200));
    store.load(folder);
    sealing.seal("2023.07");
    write(folder, "a.json", logFile(150, 220));
    assertThat(store.load(folder).records()).isEqualTo(new RecordCounts(70, 20, 50, 0, 0, 0, 0, 0));
    assertThat(july().entry().state()).isEqualTo(PartitionState.OPEN);
    assertThat(july().late()).isEqualTo(20);
    assertThat(sealing.seal("2023.07")).isEqualTo(new SealOutcome.Sealed(220));
    assertThat(july().late()).isZero();
    assertThat(store.waits()).isEmpty();
  }

  @Test
  void other_content_under_a_known_id_opens_it_and_is_kept_beside() throws Exception {
    write(folder, "a.json", logFile(0, 3));
    store.load(folder);
    sealing.seal("2023.07");
    write(folder, "a.json", record(1, "PutObject"));
    assertThat(store.load(folder).records()).isEqualTo(new RecordCounts(1, 0, 0, 1, 0, 0, 0, 0));
    assertThat(store.count()).isEqualTo(4);
    sealing.seal("2023.07");
    assertThat(store.load(folder).records()).isEqualTo(new RecordCounts(1, 0, 1, 0, 0, 0, 0, 0));
    assertThat(july().entry().state()).isEqualTo(PartitionState.SEALED);
  }

  @Test
  void a_loader_that_was_at_work_before_opens_it_too() throws Exception {
    CompletableFuture<Void> sealings =
        CompletableFuture.runAsync(() -> {
          try {
            for (int i = 0; i < 5; i++) {
              if (!new InventoryReader(store.engine()).read().partitions().isEmpty()) {
                sealing.seal("2023.07");
              }
            }
          } catch (InterruptedException e) {
            throw new CompletionException(e);
          }
        });
    int loaded = 0;
    while (!sealings.isDone() || loaded == 0) {
      write(folder, "a.json", logFile(loaded, loaded + 50));
      assertThat(store.load(folder).records().indexed()).isEqualTo(50);
      loaded += 50;
    }
    sealings.join();
    assertThat(store.countNow()).isEqualTo(loaded);
    assertThat(sealing.seal("2023.07")).isEqualTo(new SealOutcome.Sealed(loaded));
    assertThat(store.problems()).isEmpty();
  }

  @Test
  void a_loader_that_writes_faster_than_the_engine_merges_does_not_keep_it_at_that()
      throws Exception {
    loaded(0);
    AtomicInteger looks = new AtomicInteger();
    try (EngineProxy proxy =
            new EngineProxy(
                TestEngine.shared().uri(),
                asked -> !isCounting(asked) || loaded(looks.incrementAndGet()));
        TestStore slow = store.through(proxy.uri())) {
      assertThat(new Sealing(slow.engine()).seal("2023.07")).isEqualTo(new SealOutcome.Reopened());
    }
    assertThat(july().entry().state()).isEqualTo(PartitionState.OPEN);
    assertThat(store.countNow()).isEqualTo(50 + 50 * looks.get());
  }

  /** Whether the segments of the partition are about to be counted. */
  private static boolean isCounting(EngineProxy.Request asked) {
    return asked.path().equals("/cloudtrail-v1-2023.07/_refresh");
  }

  private boolean loaded(int time) {
    try {
      Path file = write(folder, time + ".json", logFile(50 * time, 50 * time + 50));
      return store.load(file).records().indexed() == 50;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  private PartitionInfo july() throws InterruptedException {
    return new InventoryReader(store.engine()).read().find("2023.07").get();
  }
}

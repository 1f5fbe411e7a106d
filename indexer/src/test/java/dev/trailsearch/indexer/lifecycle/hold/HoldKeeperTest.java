package dev.trailsearch.indexer.lifecycle.hold;

import static dev.trailsearch.indexer.Records.logFile;
import static dev.trailsearch.indexer.Records.record;
import static dev.trailsearch.indexer.Records.write;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import dev.trailsearch.indexer.TestStore;
import dev.trailsearch.indexer.ledger.RecordCounts;
import dev.trailsearch.indexer.lifecycle.Months;
import dev.trailsearch.indexer.lifecycle.inventory.InventoryReader;
import dev.trailsearch.indexer.lifecycle.inventory.PartitionInfo;
import dev.trailsearch.indexer.lifecycle.seal.SealOutcome;
import dev.trailsearch.indexer.lifecycle.seal.Sealing;
import dev.trailsearch.indexer.schema.PartitionState;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

@Timeout(180)
class HoldKeeperTest {

  private static final Mark ADA =
      new Mark("ada", "subpoena", Instant.parse("2026-11-01T10:00:00Z"));
  private static final Scope JULY = new Scope.Single("2023.07");
  private static final Scope SUMMER =
      new Scope.Range(Instant.parse("2023-07-15T00:00:00Z"), Instant.parse("2023-08-02T00:00:00Z"));

  @TempDir Path folder;
  private TestStore store;
  private HoldKeeper keeper;

  @BeforeEach
  void start() {
    store = TestStore.empty();
    keeper = new HoldKeeper(store.engine());
  }

  @AfterEach
  void stop() {
    store.close();
  }

  @Test
  void the_engine_itself_refuses_to_delete_or_change_what_is_held() throws Exception {
    write(folder, "a.json", logFile(0, 10));
    store.load(folder);
    keeper.hold("acme", List.of(JULY), ADA);
    assertThat(july().entry().state()).isEqualTo(PartitionState.HELD);
    assertThat(status("DELETE", "/cloudtrail-v1-2023.07")).isEqualTo(403);
    assertThat(status("POST", "/cloudtrail-v1-2023.07/_close")).isEqualTo(403);
    assertThat(status("PUT", "/cloudtrail-v1-2023.07/_doc/1")).isEqualTo(403);
    assertThat(new Sealing(store.engine()).seal("2023.07")).isEqualTo(new SealOutcome.Held());
    assertThat(store.countNow()).isEqualTo(10);
  }

  @Test
  void late_events_of_a_held_range_go_beside_it_and_none_is_doubled() throws Exception {
    write(folder, "a.json", logFile(0, 100));
    store.load(folder);
    keeper.hold("acme", List.of(SUMMER), ADA);
    write(folder, "a.json", logFile(50, 120) + record(3, "PutObject"));
    assertThat(store.load(folder).records()).isEqualTo(new RecordCounts(71, 20, 50, 1, 0, 0, 0, 0));
    assertThat(store.load(folder).records()).isEqualTo(new RecordCounts(71, 0, 71, 0, 0, 0, 0, 0));
    assertThat(store.partitions())
        .containsExactly("cloudtrail-v1-2023.07", "cloudtrail-v1-2023.07-late1");
    assertThat(store.count()).isEqualTo(121);
    assertThat(july().content().events()).isEqualTo(121);

    assertThat(keeper.enforce()).as("protects what came late").containsExactly("2023.07");
    assertThat(status("DELETE", "/cloudtrail-v1-2023.07-late1")).isEqualTo(403);
    write(folder, "a.json", logFile(0, 130));
    assertThat(store.load(folder).records())
        .isEqualTo(new RecordCounts(130, 10, 120, 0, 0, 0, 0, 0));
    assertThat(july().entry().indices()).hasSize(3);
    assertThat(store.count()).isEqualTo(131);
  }

  @Test
  void a_release_makes_it_what_it_was() throws Exception {
    write(folder, "a.json", logFile(0, 10));
    store.load(folder);
    PartitionInfo before = july();
    keeper.hold("acme", List.of(JULY), ADA);
    assertThat(keeper.release(hold -> hold.caseName().equals("acme"), ADA)).hasSize(1);
    assertThat(july().entry().state()).isEqualTo(PartitionState.OPEN);
    assertThat(july().entry().indices()).isEqualTo(before.entry().indices());
    write(folder, "a.json", logFile(5, 15));
    assertThat(store.load(folder).records()).isEqualTo(new RecordCounts(10, 5, 5, 0, 0, 0, 0, 0));
    assertThat(store.partitions()).containsExactly("cloudtrail-v1-2023.07");
    assertThat(status("DELETE", "/cloudtrail-v1-2023.07")).isEqualTo(200);
  }

  @Test
  void a_release_leaves_what_came_late_as_a_part_of_the_partition() throws Exception {
    write(folder, "a.json", logFile(0, 10));
    store.load(folder);
    keeper.hold("acme", List.of(JULY), ADA);
    write(folder, "a.json", logFile(5, 15));
    store.load(folder);
    keeper.release(hold -> true, ADA);
    assertThat(july().entry().state()).isEqualTo(PartitionState.OPEN);
    write(folder, "a.json", logFile(0, 20));
    assertThat(store.load(folder).records()).isEqualTo(new RecordCounts(20, 5, 15, 0, 0, 0, 0, 0));
    assertThat(july().content().events()).isEqualTo(20);
    assertThat(new Sealing(store.engine()).seal("2023.07")).isEqualTo(new SealOutcome.Sealed(20));
    assertThat(status("DELETE", "/cloudtrail-v1-2023.07")).isEqualTo(200);
  }

  @Test
  void a_sealed_partition_is_sealed_again_after_its_release() throws Exception {
    write(folder, "a.json", logFile(0, 10));
    store.load(folder);
    new Sealing(store.engine()).seal("2023.07");
    keeper.hold("acme", List.of(JULY), ADA);
    keeper.release(hold -> true, ADA);
    assertThat(july().entry().state()).isEqualTo(PartitionState.SEALED);
    assertThat(store.load(folder).records().duplicates()).isEqualTo(10);
    assertThat(july().entry().state()).isEqualTo(PartitionState.SEALED);
  }

  @Test
  void a_partition_is_held_until_its_last_hold_is_released() throws Exception {
    write(folder, "a.json", logFile(0, 10));
    store.load(folder);
    keeper.hold("acme", List.of(JULY), ADA);
    keeper.hold("globex", List.of(SUMMER), ADA);
    keeper.release(hold -> hold.caseName().equals("acme"), ADA);
    assertThat(july().entry().state()).isEqualTo(PartitionState.HELD);
    assertThat(july().holds()).extracting(Hold::caseName).containsExactly("globex");
    keeper.release(hold -> hold.caseName().equals("globex"), ADA);
    assertThat(july().entry().state()).isEqualTo(PartitionState.OPEN);
    assertThat(new Holds(store.engine()).all())
        .as("the record of both")
        .hasSize(2)
        .allSatisfy(hold -> assertThat(hold.released()).isEqualTo(ADA));
  }

  @Test
  void a_hold_covers_what_is_made_later() throws Exception {
    keeper.hold("acme", List.of(SUMMER), ADA);
    write(folder, "a.json", Months.logFile("2023-08", 0, 10));
    write(folder, "b.json", Months.logFile("2023-09", 10, 20));
    store.load(folder);
    assertThat(keeper.enforce()).containsExactly("2023.08");
    assertThat(status("DELETE", "/cloudtrail-v1-2023.08")).isEqualTo(403);
    assertThat(status("DELETE", "/cloudtrail-v1-2023.09")).isEqualTo(200);
  }

  @Test
  void the_same_hold_set_twice_is_one() {
    keeper.hold("acme", List.of(JULY), ADA);
    keeper.hold("acme", List.of(JULY), ADA);
    assertThat(new Holds(store.engine()).active()).hasSize(1);
  }

  @Test
  void a_loader_that_was_at_work_before_a_hold_doubles_and_loses_nothing() throws Exception {
    CompletableFuture<Void> keeping =
        CompletableFuture.runAsync(() -> {
          for (int i = 0; i < 5; i++) {
            keeper.hold("acme", List.of(JULY), ADA);
            keeper.enforce();
            keeper.release(hold -> true, ADA);
          }
        });
    int loaded = 0;
    while (!keeping.isDone() || loaded == 0) {
      write(folder, "a.json", logFile(Math.max(0, loaded - 50), loaded + 50));
      RecordCounts counts = store.load(folder).records();
      assertThat(counts.indexed()).isEqualTo(50);
      loaded += 50;
    }
    keeping.join();
    assertThat(store.countNow()).isEqualTo(loaded);
    assertThat(july().content().events()).isEqualTo(loaded);
    write(folder, "a.json", logFile(0, loaded));
    assertThat(store.load(folder).records().duplicates()).isEqualTo(loaded);
    assertThat(store.problems()).isEmpty();
  }

  private int status(String method, String path) {
    return store
        .engine()
        .send(
            method,
            path,
            Map.of(),
            method.equals("PUT") ? JsonNodeFactory.instance.objectNode() : null)
        .status();
  }

  private PartitionInfo july() throws InterruptedException {
    return new InventoryReader(store.engine()).read().find("2023.07").get();
  }
}

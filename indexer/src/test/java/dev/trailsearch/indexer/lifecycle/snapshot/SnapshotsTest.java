package dev.trailsearch.indexer.lifecycle.snapshot;

import static dev.trailsearch.indexer.Records.logFile;
import static dev.trailsearch.indexer.Records.record;
import static dev.trailsearch.indexer.Records.write;
import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.trailsearch.engine.testing.TestEngine;
import dev.trailsearch.indexer.TestStore;
import dev.trailsearch.indexer.ledger.RecordCounts;
import dev.trailsearch.indexer.lifecycle.TestRepository;
import dev.trailsearch.indexer.lifecycle.hold.HoldKeeper;
import dev.trailsearch.indexer.lifecycle.hold.Mark;
import dev.trailsearch.indexer.lifecycle.hold.Scope;
import dev.trailsearch.indexer.lifecycle.inventory.InventoryReader;
import dev.trailsearch.indexer.lifecycle.inventory.PartitionInfo;
import dev.trailsearch.indexer.lifecycle.removal.Removal;
import dev.trailsearch.indexer.lifecycle.removal.RemovalOutcome;
import dev.trailsearch.indexer.lifecycle.seal.Sealing;
import dev.trailsearch.indexer.schema.PartitionState;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Taking snapshots, deleting what is in them, and bringing it back. */
@Timeout(180)
class SnapshotsTest {

  private static final String KEY = "2023.07";
  private static final Mark ADA =
      new Mark("ada", "subpoena", Instant.parse("2026-11-01T10:00:00Z"));

  @TempDir Path folder;
  private TestStore store;
  private String repository;
  private Snapshots snapshots;

  @BeforeEach
  void start() throws Exception {
    store = TestStore.empty();
    repository = TestRepository.in(store.engine());
    snapshots = new Snapshots(store.engine());
    write(folder, "a.json", logFile(0, 50));
    store.load(folder);
  }

  @AfterEach
  void stop() {
    store.engine().request("DELETE", "/_snapshot/" + repository, null);
    store.close();
  }

  @Test
  void what_has_not_changed_is_not_taken_again_not_even_after_it_was_merged() throws Exception {
    assertThat(snapshots.take(repository, KEY)).isInstanceOf(SnapshotOutcome.Taken.class);
    assertThat(july().isSnapshotCurrent()).isTrue();
    assertThat(requireNonNull(july().entry().snapshot()).events()).isEqualTo(50);
    assertThat(snapshots.take(repository, KEY)).isInstanceOf(SnapshotOutcome.Unchanged.class);
    new Sealing(store.engine()).seal(KEY);
    assertThat(snapshots.take(repository, KEY)).isInstanceOf(SnapshotOutcome.Unchanged.class);
    write(folder, "a.json", record(99));
    store.load(folder);
    assertThat(july().isSnapshotCurrent()).isFalse();
    assertThat(snapshots.take(repository, KEY)).isInstanceOf(SnapshotOutcome.Taken.class);
  }

  @Test
  void a_deleted_partition_is_expired_and_comes_back_with_every_byte() throws Exception {
    String odd =
        "{\"eventTime\":\"2023-07-09T10:00:00Z\",\"eventSource\":\"s3.amazonaws.com\",\"eventName\":\"A\",\"requestParameters\":{\"n\":1e2,\"m\":0.10,\"s\":\"\\u00e9\"}}";
    write(folder, "a.json", logFile(0, 50) + odd);
    store.load(folder);
    String before = everything();
    assertThat(before).contains("\"n\":1e2,\"m\":0.10");
    new Sealing(store.engine()).seal(KEY);
    snapshots.take(repository, KEY);
    assertThat(new Removal(store.engine()).remove(KEY, true))
        .isEqualTo(new RemovalOutcome.Removed());
    assertThat(store.countNow()).isZero();
    assertThat(store.load(folder).records()).isEqualTo(new RecordCounts(51, 0, 0, 0, 0, 51, 0, 0));
    assertThat(store.partitions()).isEmpty();

    assertThat(new Restoring(store.engine()).intoPlace(july().entry())).isEqualTo(51);
    assertThat(july().entry().state()).isEqualTo(PartitionState.SEALED);
    assertThat(everything()).isEqualTo(before);
    assertThat(snapshots.take(repository, KEY)).isInstanceOf(SnapshotOutcome.Unchanged.class);
    write(folder, "a.json", logFile(0, 60) + odd);
    assertThat(store.load(folder).records()).isEqualTo(new RecordCounts(61, 10, 51, 0, 0, 0, 0, 0));
    assertThat(store.countNow()).isEqualTo(61);
  }

  @Test
  void an_index_that_was_lost_and_made_again_is_another_one() throws Exception {
    snapshots.take(repository, KEY);
    String first = requireNonNull(july().entry().snapshot()).name();
    store.engine().request("DELETE", "/cloudtrail-v1-2023.07", null);
    store.load(folder);
    assertThat(july().isSnapshotCurrent()).isFalse();
    snapshots.take(repository, KEY);
    assertThat(requireNonNull(july().entry().snapshot()).name()).isNotEqualTo(first);
  }

  @Test
  void a_copy_beside_it_is_found_by_no_search() throws Exception {
    snapshots.take(repository, KEY);
    assertThat(new Restoring(store.engine()).beside(july().entry()))
        .containsExactly("restored-cloudtrail-v1-2023.07");
    assertThat(store.countNow()).isEqualTo(50);
    assertThat(
            store
                .engine()
                .request("GET", "/restored-cloudtrail-v1-2023.07/_count", null)
                .path("count")
                .asLong())
        .isEqualTo(50);
    store.engine().request("DELETE", "/restored-cloudtrail-v1-2023.07", null);
  }

  @Test
  void nothing_is_restored_over_what_is_there() throws Exception {
    snapshots.take(repository, KEY);
    assertThatThrownBy(() -> new Restoring(store.engine()).intoPlace(july().entry()))
        .isInstanceOf(RepositoryException.class)
        .hasMessageContaining("2023.07 is there");
  }

  @Test
  void what_is_held_is_never_deleted_and_what_is_restored_into_a_hold_is_held() throws Exception {
    new Sealing(store.engine()).seal(KEY);
    snapshots.take(repository, KEY);
    HoldKeeper keeper = new HoldKeeper(store.engine());
    List<Scope> july = List.of(new Scope.Single(KEY));
    keeper.hold("acme", july, ADA);
    assertThat(new Removal(store.engine()).remove(KEY, true))
        .isEqualTo(new RemovalOutcome.Held(List.of("acme")));
    keeper.release(hold -> true, ADA);
    new Removal(store.engine()).remove(KEY, true);
    keeper.hold("globex", july, ADA);
    new Restoring(store.engine()).intoPlace(july().entry());
    assertThat(july().entry().state()).isEqualTo(PartitionState.HELD);
    assertThat(store.countNow()).isEqualTo(50);
    keeper.release(hold -> true, ADA);
    assertThat(july().entry().state()).isEqualTo(PartitionState.SEALED);
  }

  @Test
  void without_a_snapshot_of_all_of_it_nothing_is_deleted_that_requires_one() throws Exception {
    Removal removal = new Removal(store.engine());
    assertThat(removal.remove(KEY, true)).isEqualTo(new RemovalOutcome.NotSealed());
    new Sealing(store.engine()).seal(KEY);
    assertThat(removal.remove(KEY, true)).isEqualTo(new RemovalOutcome.NoSnapshot());
    snapshots.take(repository, KEY);
    write(folder, "a.json", record(99));
    store.load(folder);
    new Sealing(store.engine()).seal(KEY);
    assertThat(removal.remove(KEY, true))
        .as("an older one")
        .isEqualTo(new RemovalOutcome.NoSnapshot());
    snapshots.take(repository, KEY);
    String name = requireNonNull(july().entry().snapshot()).name();
    store.engine().request("DELETE", "/_snapshot/" + repository + "/" + name, null);
    assertThat(removal.remove(KEY, true))
        .as("one that is gone")
        .isEqualTo(new RemovalOutcome.NoSnapshot());
    assertThat(removal.remove(KEY, false)).isEqualTo(new RemovalOutcome.Removed());
  }

  @Test
  void both_indices_of_a_partition_that_was_held_come_back() throws Exception {
    HoldKeeper keeper = new HoldKeeper(store.engine());
    keeper.hold("acme", List.of(new Scope.Single(KEY)), ADA);
    write(folder, "a.json", logFile(0, 60));
    store.load(folder);
    keeper.release(hold -> true, ADA);
    new Sealing(store.engine()).seal(KEY);
    snapshots.take(repository, KEY);
    new Removal(store.engine()).remove(KEY, true);
    assertThat(store.partitions()).isEmpty();
    assertThat(new Restoring(store.engine()).intoPlace(july().entry())).isEqualTo(60);
    assertThat(store.load(folder).records().duplicates()).isEqualTo(60);
  }

  @Test
  void trailsearch_keeps_its_own_indices_there_too() throws Exception {
    snapshots.take(repository, KEY);
    String own = snapshots.takeOwn(repository);
    assertThat(new Repository(store.engine(), repository).find(own).get().indices())
        .contains("trailsearch-partitions", "trailsearch-ledger", "trailsearch-holds");
    assertThat(snapshots.takeOwn(repository)).as("unchanged").isEqualTo(own);
  }

  @Test
  void a_repository_that_cannot_be_used_is_told_with_a_remedy() {
    Repositories repositories = new Repositories(store.engine());
    assertThatThrownBy(() -> repositories.register("x", new Location.Folder("/proc/nowhere")))
        .isInstanceOfSatisfying(
            RepositoryException.class, e -> assertThat(e.remedy()).contains("path.repo"));
    assertThatThrownBy(() -> repositories.register("x", Location.of("s3://bucket/trail")))
        .isInstanceOfSatisfying(
            RepositoryException.class, e -> assertThat(e.remedy()).contains("repository-s3"));
    assertThatThrownBy(() -> repositories.verify("nowhere"))
        .isInstanceOf(RepositoryException.class)
        .hasMessageContaining("knows no repository nowhere");
    assertThat(repositories.names()).contains(repository);
    assertThat(repositories.verify(repository)).isOne();
  }

  /** The hits as the engine sends them: picking fields from an answer would write them anew. */
  private String everything() throws Exception {
    store.engine().request("POST", "/cloudtrail/_refresh", Map.of(), null);
    URI search = TestEngine.shared().uri().resolve("/cloudtrail/_search?size=1000&sort=trail.tie");
    try (HttpClient http = HttpClient.newHttpClient()) {
      String answer =
          http.send(HttpRequest.newBuilder(search).build(), BodyHandlers.ofString()).body();
      return answer.substring(answer.indexOf("\"hits\":["));
    }
  }

  private PartitionInfo july() throws InterruptedException {
    return new InventoryReader(store.engine()).read().find(KEY).get();
  }
}

package dev.trailsearch.indexer.lifecycle.remap;

import static dev.trailsearch.indexer.Records.logFile;
import static dev.trailsearch.indexer.Records.record;
import static dev.trailsearch.indexer.Records.write;
import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.trailsearch.indexer.TestStore;
import dev.trailsearch.indexer.bulk.BulkSettings;
import dev.trailsearch.indexer.ledger.RecordCounts;
import dev.trailsearch.indexer.lifecycle.hold.HoldKeeper;
import dev.trailsearch.indexer.lifecycle.hold.Mark;
import dev.trailsearch.indexer.lifecycle.hold.Scope;
import dev.trailsearch.indexer.lifecycle.removal.Removal;
import dev.trailsearch.indexer.lifecycle.removal.RemovalOutcome;
import dev.trailsearch.indexer.lifecycle.seal.Sealing;
import dev.trailsearch.indexer.schema.PartitionCatalogue;
import dev.trailsearch.indexer.schema.PartitionEntry;
import dev.trailsearch.indexer.schema.PartitionState;
import dev.trailsearch.indexer.schema.Remap;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

@Timeout(300)
class RemappingTest {

  private static final String JULY = "2023.07";
  private static final String OLD = "cloudtrail-v1-2023.07";
  private static final String NEW = "cloudtrail-v1-2023.07-r1";
  private static final Mark ADA = new Mark("ada", "subpoena", Instant.EPOCH);

  @TempDir Path folder;
  private TestStore store;

  @BeforeEach
  void start() {
    store = TestStore.empty();
  }

  @AfterEach
  void stop() {
    store.close();
  }

  @Test
  void events_are_searched_in_a_new_index_and_the_one_before_is_kept() throws Exception {
    load(0, 300);
    assertThat(remap()).isEqualTo(new RemapOutcome.Switched(300, 200));
    assertThat(store.partitions()).containsExactly(OLD, NEW);
    assertThat(searched()).containsExactly(NEW);
    assertThat(store.countNow()).isEqualTo(300);
    assertThat(load(200, 400)).isEqualTo(new RecordCounts(200, 100, 100, 0, 0, 0, 0, 0));
    assertThat(store.countNow()).isEqualTo(400);
    assertThat(count(OLD)).isEqualTo(300);
  }

  @Test
  void every_event_is_derived_to_what_a_load_would_store() throws Exception {
    write(folder, "a.json", logFile(0, 20));
    write(folder, "other.json", record(3, "PutObject"));
    write(folder, "empty.json", "{\"Records\":[{\"eventID\":\"%s\"}]}".formatted(new UUID(0, 1)));
    write(
        folder,
        "numbers.json",
        """
        {"eventVersion":"1.08","eventTime":"2023-07-01T00:00:00Z","eventName":"Odd",\
        "eventSource":"s3.amazonaws.com","requestParameters":\
        {"n":1.50E+3,"big":123456789012345678901234567890,"text":"\\u00e9\\/\\ud83d\\ude00"}}
        """);
    write(
        folder,
        "malformed.json",
        """
        {"eventVersion":"1.08","eventTime":"2023-07-02T00:00:00Z","eventName":"Twice",\
        "eventSource":"s3.amazonaws.com","eventName":"Again","userIdentity":"no object"}
        """);
    write(
        folder,
        "wrapped.json",
        """
        {"version":"0","id":"1","detail-type":"AWS API Call via CloudTrail","source":"aws.s3",\
        "account":"111122223333","time":"2023-07-03T10:00:00Z","region":"us-east-1",\
        "detail":{"eventVersion":"1.08","eventName":"Late","eventSource":"s3.amazonaws.com"}}
        """);
    Files.write(
        folder.resolve("latin.json"),
        record(40).replace("GetObject", "Gr\u00fc\u00dfe").getBytes(StandardCharsets.ISO_8859_1));
    assertThat(store.load(folder).records().rejected()).isZero();
    Map<String, JsonNode> before = store.documents();
    assertThat(before).hasSize(26);
    for (PartitionEntry entry : new PartitionCatalogue(store.engine()).entries()) {
      assertThat(remap(entry.partition().key())).isInstanceOf(RemapOutcome.Switched.class);
    }
    assertThat(searched()).allMatch(index -> index.endsWith("-r1"));
    assertThat(store.documents()).isEqualTo(before);
  }

  @Test
  void loads_and_searches_go_on_meanwhile() throws Exception {
    load(0, 3_000);
    AtomicBoolean over = new AtomicBoolean();
    CompletableFuture<Integer> loads =
        CompletableFuture.supplyAsync(() -> {
          int loaded = 3_000;
          while (!over.get()) {
            assertThat(loadQuietly(loaded, loaded + 100).indexed()).isEqualTo(100);
            loaded += 100;
          }
          return loaded;
        });
    CompletableFuture<Long> searches =
        CompletableFuture.supplyAsync(() -> {
          long last = 0;
          while (!over.get()) {
            long found = store.countNow();
            // Never half of them, and each once: what was found before is found again.
            assertThat(found).isBetween(Math.max(3_000, last), (long) Integer.MAX_VALUE);
            last = found;
          }
          return last;
        });
    assertThat(remap()).isInstanceOf(RemapOutcome.Switched.class);
    assertThat(rollBack()).isInstanceOf(RemapOutcome.Switched.class);
    assertThat(rollBack()).isInstanceOf(RemapOutcome.Switched.class);
    over.set(true);
    int loaded = loads.join();
    assertThat(searches.join()).isLessThanOrEqualTo(loaded);
    assertThat(loaded).isGreaterThan(3_000);
    assertThat(store.countNow()).isEqualTo(loaded);
    assertThat(searched()).containsExactly(NEW);
    assertThat(load(0, loaded).duplicates()).isEqualTo(loaded);
  }

  @Test
  void rolling_back_takes_along_what_came_since() throws Exception {
    load(0, 100);
    remap();
    load(100, 150);
    assertThat(rollBack()).isEqualTo(new RemapOutcome.Switched(150, 150));
    assertThat(searched()).containsExactly(OLD);
    assertThat(load(0, 150).duplicates()).isEqualTo(150);
    assertThat(store.countNow()).isEqualTo(150);
  }

  @Test
  void what_was_kept_is_deleted_when_it_is_released() throws Exception {
    load(0, 100);
    remap();
    assertThat(remapping().release(JULY)).isEqualTo(new RemapOutcome.Released(List.of(OLD)));
    assertThat(store.partitions()).containsExactly(NEW);
    assertThat(store.countNow()).isEqualTo(100);
    assertThat(rollBack()).isInstanceOf(RemapOutcome.NotDone.class);
    assertThat(remap()).isEqualTo(new RemapOutcome.Switched(100, 100));
    assertThat(searched()).containsExactly("cloudtrail-v1-2023.07-r2");
  }

  @Test
  void a_sealed_partition_is_sealed_again() throws Exception {
    load(0, 100);
    new Sealing(store.engine()).seal(JULY);
    assertThat(remap()).isEqualTo(new RemapOutcome.Switched(100, 100));
    assertThat(july().state()).isEqualTo(PartitionState.SEALED);
    assertThat(july().sealedEvents()).isEqualTo(100);
    assertThat(load(0, 100).duplicates()).isEqualTo(100);
    assertThat(july().state()).isEqualTo(PartitionState.SEALED);
  }

  @Test
  void what_is_held_is_neither_remapped_nor_released() throws Exception {
    load(0, 10);
    HoldKeeper keeper = new HoldKeeper(store.engine());
    keeper.hold("acme", List.of(new Scope.Single(JULY)), ADA);
    assertThat(remap()).isInstanceOf(RemapOutcome.NotDone.class);
    keeper.release(hold -> true, ADA);
    assertThat(remap()).isInstanceOf(RemapOutcome.Switched.class);
    keeper.hold("acme", List.of(new Scope.Single(JULY)), ADA);
    assertThat(remapping().release(JULY))
        .isEqualTo(new RemapOutcome.NotDone("it is held for acme"));
    assertThat(rollBack()).isInstanceOf(RemapOutcome.NotDone.class);
    assertThat(store.engine().send("DELETE", "/" + NEW, Map.of(), null).status()).isEqualTo(403);
    assertThat(load(0, 20)).isEqualTo(new RecordCounts(20, 10, 10, 0, 0, 0, 0, 0));
    assertThat(store.countNow()).isEqualTo(20);
  }

  @Test
  void a_hold_that_is_set_meanwhile_stops_it() throws Exception {
    load(0, 100);
    HoldKeeper keeper = new HoldKeeper(store.engine());
    RemapListener holding = (key, _) -> keeper.hold("acme", List.of(new Scope.Single(key)), ADA);
    assertThat(new Remapping(store.engine(), BulkSettings.DEFAULT, holding).remap(JULY))
        .isEqualTo(
            new RemapOutcome.NotDone("it is under a hold, and nothing of it can be changed"));
    assertThat(searched()).containsExactly(OLD);
    assertThat(load(50, 120)).isEqualTo(new RecordCounts(70, 20, 50, 0, 0, 0, 0, 0));
    keeper.release(hold -> true, ADA);
    assertThat(remap()).isEqualTo(new RemapOutcome.Switched(120, 120));
    assertThat(searched()).containsExactly(NEW);
  }

  @Test
  void what_is_taken_away_meanwhile_has_no_copy() throws Exception {
    load(0, 100);
    String gone = store.search("eventName:GetObject").path(7).path("_id").asText();
    RemapListener removing =
        (_, _) -> store.engine().send("DELETE", "/" + OLD + "/_doc/" + gone, Map.of(), null);
    assertThat(new Remapping(store.engine(), BulkSettings.DEFAULT, removing).remap(JULY))
        .isEqualTo(new RemapOutcome.Switched(99, 99));
    assertThat(load(0, 100)).isEqualTo(new RecordCounts(100, 1, 99, 0, 0, 0, 0, 0));
  }

  @Test
  void a_partition_gets_other_shards_and_goes_back_to_its_own() throws Exception {
    load(0, 400);
    String gone = store.search("eventName:GetObject").path(7).path("_id").asText();
    RemapListener removing =
        (_, _) -> store.engine().send("DELETE", "/" + OLD + "/_doc/" + gone, Map.of(), null);
    PartitionCatalogue catalogue = new PartitionCatalogue(store.engine());
    catalogue.choose(catalogue.layout().withShards(3));
    try {
      assertThat(new Remapping(store.engine(), BulkSettings.DEFAULT, removing).remap(JULY))
          .isEqualTo(new RemapOutcome.Switched(399, 200));
      assertThat(requireNonNull(july().remap()).marks().get(NEW)).hasSize(3);
      assertThat(load(400, 500).indexed()).isEqualTo(100);
      assertThat(rollBack()).isEqualTo(new RemapOutcome.Switched(499, 200));
      assertThat(load(0, 500)).isEqualTo(new RecordCounts(500, 1, 499, 0, 0, 0, 0, 0));
      assertThat(rollBack()).isEqualTo(new RemapOutcome.Switched(500, 200));
      assertThat(searched()).containsExactly(NEW);
    } finally {
      catalogue.choose(catalogue.layout().withShards(1));
    }
  }

  @Test
  void a_copy_that_is_not_searched_yet_can_be_given_up() throws Exception {
    load(0, 10);
    abandon(Remap::accepting);
    assertThat(store.partitions()).containsExactly(OLD, NEW);
    assertThat(store.countNow()).isEqualTo(10);
    assertThat(rollBack()).isEqualTo(new RemapOutcome.GivenUp());
    assertThat(store.partitions()).containsExactly(OLD);
    assertThat(july().remap()).isNull();
  }

  @Test
  void a_loader_opens_what_a_dead_worker_closed() throws Exception {
    load(0, 10);
    abandon(remap -> remap.refusingUntil(Instant.now().minusSeconds(1)));
    assertThat(load(5, 15)).isEqualTo(new RecordCounts(10, 5, 5, 0, 0, 0, 0, 0));
    assertThat(remap()).isEqualTo(new RemapOutcome.Switched(15, 15));
  }

  @Test
  void a_partition_is_deleted_with_all_its_indices() throws Exception {
    load(0, 10);
    remap();
    assertThat(new Removal(store.engine()).remove(JULY, false))
        .isEqualTo(new RemovalOutcome.Removed());
    assertThat(store.partitions()).isEmpty();
    assertThat(remap()).isEqualTo(new RemapOutcome.NotDone("it was deleted"));
  }

  /** What a worker leaves that dies before anything is copied. */
  private void abandon(UnaryOperator<Remap> how) {
    PartitionCatalogue catalogue = new PartitionCatalogue(store.engine());
    catalogue.prepare(catalogue.change(JULY, entry -> entry.remapped("dead")));
    catalogue.settle(catalogue.change(JULY, entry -> entry.with(how.apply(entry.remap()))));
  }

  private RecordCounts load(int from, int to) throws Exception {
    write(folder, "july.json", logFile(from, to));
    return store.load(folder.resolve("july.json")).records();
  }

  private RecordCounts loadQuietly(int from, int to) {
    try {
      return load(from, to);
    } catch (Exception e) {
      throw new CompletionException(e);
    }
  }

  private Remapping remapping() {
    return new Remapping(store.engine(), BulkSettings.DEFAULT, (_, _) -> {});
  }

  private RemapOutcome remap() throws InterruptedException {
    return remap(JULY);
  }

  private RemapOutcome remap(String key) throws InterruptedException {
    return remapping().remap(key);
  }

  private RemapOutcome rollBack() throws InterruptedException {
    return remapping().rollBack(JULY);
  }

  private PartitionEntry july() {
    return new PartitionCatalogue(store.engine()).find(JULY).orElseThrow();
  }

  private List<String> searched() {
    JsonNode aliases = store.engine().request("GET", "/_alias/cloudtrail", null);
    return aliases.properties().stream().map(Map.Entry::getKey).sorted().toList();
  }

  private long count(String index) {
    return store.engine().request("GET", "/" + index + "/_count", null).path("count").asLong();
  }
}

package dev.trailsearch.indexer.reconcile;

import static dev.trailsearch.indexer.Records.id;
import static dev.trailsearch.indexer.Records.logFile;
import static dev.trailsearch.indexer.Records.record;
import static dev.trailsearch.indexer.Records.write;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.trailsearch.indexer.TestStore;
import dev.trailsearch.indexer.event.EventId;
import dev.trailsearch.indexer.load.LoadProblem;
import dev.trailsearch.indexer.load.LoadSummary;
import dev.trailsearch.indexer.load.LoadSummary.Objects;
import dev.trailsearch.indexer.reconcile.ReconcileSummary.Records;
import dev.trailsearch.indexer.schema.PartitionCatalogue;
import dev.trailsearch.indexer.schema.PartitionEntry;
import dev.trailsearch.indexer.schema.PartitionState;
import dev.trailsearch.indexer.schema.Schema;
import dev.trailsearch.indexer.source.LocalFiles;
import dev.trailsearch.indexer.source.Selection;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ReconciliationTest {

  private static final String PARTITION = "cloudtrail-w-2023.07";

  @TempDir Path folder;
  private final Map<String, Map<Difference, Long>> differing = new TreeMap<>();
  private TestStore store;

  @BeforeEach
  void start() throws Exception {
    store = TestStore.empty();
    write(folder, "a.json", logFile(0, 100));
    write(folder, "b.json", logFile(100, 200));
  }

  @AfterEach
  void stop() {
    store.close();
  }

  @Test
  void a_store_that_holds_the_source_agrees() throws Exception {
    store.resume(folder);
    ReconcileSummary summary = reconcile();
    assertThat(summary.objects()).isEqualTo(new Objects(2, 2, 0, 0, 0));
    assertThat(summary.records()).isEqualTo(new Records(200, 200, 0, 0, 0, 0, 0, 0));
    assertThat(summary.agreed()).isTrue();
    assertThat(differing).isEmpty();
  }

  @Test
  void what_someone_deleted_and_altered_is_loaded_again_and_nothing_else() throws Exception {
    store.resume(folder);
    String before = everything();
    delete(3, 150);
    alter(7, "{\"eventName\":\"Nothing\"}");
    alter(8, "{\"trail\":{\"actor\":{\"name\":\"nobody\"}}}");
    ReconcileSummary summary = reconcile();
    assertThat(summary.records()).isEqualTo(new Records(200, 196, 2, 2, 0, 0, 0, 0));
    assertThat(summary.agreed()).isFalse();
    assertThat(differing)
        .containsOnly(
            Map.entry(name("a.json"), Map.of(Difference.MISSING, 1L, Difference.ALTERED, 2L)),
            Map.entry(name("b.json"), Map.of(Difference.MISSING, 1L)));
    assertThat(everything()).isEqualTo(before);
    assertThat(reconcile().agreed()).as("the second time").isTrue();
  }

  @Test
  void a_store_that_lost_a_partition_by_accident_gets_it_back() throws Exception {
    store.resume(folder);
    String before = everything();
    store.engine().request("DELETE", "/cloudtrail-v1-2023.07", null);
    assertThat(reconcile().records()).isEqualTo(new Records(200, 0, 200, 0, 0, 0, 0, 0));
    assertThat(everything()).isEqualTo(before);
  }

  @Test
  void what_retention_removed_is_expired_and_not_missing() throws Exception {
    store.resume(folder);
    store
        .engine()
        .request(
            "POST",
            "/" + Schema.PARTITIONS_INDEX + "/_update/2023.07",
            json("{\"doc\":{\"state\":\"deleted\"}}"));
    store.engine().request("DELETE", "/cloudtrail-v1-2023.07", null);
    ReconcileSummary summary = reconcile();
    assertThat(summary.records()).isEqualTo(new Records(200, 0, 0, 0, 0, 200, 0, 0));
    assertThat(summary.agreed()).isTrue();
  }

  @Test
  void a_copy_in_another_file_does_not_double_what_was_altered() throws Exception {
    write(folder, "0-copy.json", logFile(0, 100));
    store.resume(folder.resolve("a.json"));
    store.resume(folder);
    alter(7, "{\"eventName\":\"Nothing\"}");
    assertThat(reconcile().records()).isEqualTo(new Records(300, 299, 0, 1, 0, 0, 0, 0));
    assertThat(store.count()).isEqualTo(200);
  }

  @Test
  void an_id_with_two_contents_is_no_difference_once_both_are_there() throws Exception {
    store.resume(folder);
    write(folder, "c.json", record(7, "OtherContent"));
    assertThat(reconcile().records()).isEqualTo(new Records(201, 200, 0, 0, 1, 0, 0, 0));
    assertThat(store.count()).isEqualTo(201);
    assertThat(reconcile().agreed()).isTrue();
  }

  @Test
  void events_that_no_object_holds_are_told_and_left() throws Exception {
    store.resume(folder);
    ObjectNode forged = json(record(999));
    forged.putObject("trail").put("source", name("b.json")).put("time", "2023-07-10T00:00:00Z");
    store.engine().request("PUT", "/" + PARTITION + "/_create/forged", forged);
    ReconcileSummary summary = reconcile();
    assertThat(summary.records()).isEqualTo(new Records(200, 200, 0, 0, 0, 0, 0, 1));
    assertThat(differing).containsOnly(Map.entry(name("b.json"), Map.of(Difference.EXTRA, 1L)));
  }

  @Test
  void files_that_were_moved_are_still_the_same_source() throws Exception {
    String log = "111122223333_CloudTrail_us-east-1_20230710T1235Z_aBcDeFgHiJkLmNoP.json";
    write(folder, log, logFile(200, 300));
    store.resume(folder);
    alter(250, "{\"eventName\":\"Nothing\"}");
    Path elsewhere = Files.createDirectory(folder.resolve("elsewhere"));
    Files.move(folder.resolve(log), elsewhere.resolve(log));
    assertThat(reconcile().records()).isEqualTo(new Records(300, 299, 0, 1, 0, 0, 0, 0));
    assertThat(store.count()).isEqualTo(300);
  }

  @Test
  void what_is_sealed_agrees_and_is_opened_only_to_be_mended() throws Exception {
    store.resume(folder);
    String before = everything();
    alter(7, "{\"eventName\":\"Nothing\"}");
    block();
    assertThat(reconcile().records()).isEqualTo(new Records(200, 199, 0, 1, 0, 0, 0, 0));
    assertThat(everything()).isEqualTo(before);
    block();
    assertThat(reconcile().agreed()).isTrue();
    assertThat(new PartitionCatalogue(store.engine()).find("2023.07").get().state())
        .isEqualTo(PartitionState.SEALED);
  }

  @Test
  void what_is_held_agrees_and_what_was_altered_in_it_stays_beside_the_true_event()
      throws Exception {
    store.resume(folder);
    alter(7, "{\"eventName\":\"Nothing\"}");
    PartitionCatalogue catalogue = new PartitionCatalogue(store.engine());
    catalogue.settle(catalogue.change("2023.07", PartitionEntry::frozenWhole));
    assertThat(reconcile().records()).isEqualTo(new Records(200, 199, 0, 0, 1, 0, 0, 1));
    assertThat(store.count()).isEqualTo(201);
    assertThat(reconcile().records()).isEqualTo(new Records(200, 200, 0, 0, 0, 0, 0, 1));
    assertThat(store.count()).isEqualTo(201);
  }

  private void block() {
    PartitionCatalogue catalogue = new PartitionCatalogue(store.engine());
    catalogue.settle(catalogue.change("2023.07", PartitionEntry::sealed));
  }

  private ReconcileSummary reconcile() throws IOException, InterruptedException {
    differing.clear();
    return new Reconciliation(store.engine(), TestStore.settings().withReaders(2), new Collector())
        .run(LocalFiles.of(List.of(folder)), Selection.ALL);
  }

  private void delete(int... records) {
    for (int n : records) {
      store.engine().request("DELETE", document("_doc", n), null);
    }
  }

  private void alter(int n, String change) throws IOException {
    ObjectNode body = JsonNodeFactory.instance.objectNode();
    body.set("doc", json(change));
    store.engine().request("POST", document("_update", n), body);
  }

  private static String document(String endpoint, int n) {
    return "/" + PARTITION + "/" + endpoint + "/" + EventId.of(id(n)).document();
  }

  /** All documents, without what depends on when they were written. */
  private String everything() {
    store.engine().request("POST", "/" + Schema.READ_ALIAS + "/_refresh", null);
    Map<String, String> documents = new TreeMap<>();
    ObjectNode all = JsonNodeFactory.instance.objectNode().put("size", 1_000);
    for (JsonNode hit : store.search(all)) {
      ObjectNode source = (ObjectNode) hit.path("_source");
      ((ObjectNode) source.path("trail")).remove("ingested");
      documents.put(hit.path("_id").asText(), source.toString());
    }
    return documents.toString();
  }

  private String name(String file) {
    return folder.resolve(file).toString();
  }

  private static ObjectNode json(String text) throws IOException {
    return (ObjectNode) new ObjectMapper().readTree(text);
  }

  private final class Collector implements ReconcileListener {

    @Override
    public void planned(long objects, long bytes) {}

    @Override
    public void progressed(LoadSummary soFar) {}

    @Override
    public void problem(LoadProblem problem) {}

    @Override
    public void differs(String object, Map<Difference, Long> found) {
      differing.put(object, found);
    }
  }
}

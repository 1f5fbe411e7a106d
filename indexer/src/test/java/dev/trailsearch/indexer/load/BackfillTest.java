package dev.trailsearch.indexer.load;

import static dev.trailsearch.indexer.Records.id;
import static dev.trailsearch.indexer.Records.logFile;
import static dev.trailsearch.indexer.Records.record;
import static dev.trailsearch.indexer.Records.write;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import dev.trailsearch.engine.testing.TestEngine;
import dev.trailsearch.indexer.TestStore;
import dev.trailsearch.indexer.ledger.RecordCounts;
import dev.trailsearch.indexer.load.LoadProblem.Severity;
import dev.trailsearch.indexer.load.LoadSummary.Objects;
import dev.trailsearch.indexer.opensearch.ConnectionSettings;
import dev.trailsearch.indexer.opensearch.EngineClient;
import dev.trailsearch.indexer.opensearch.EngineException;
import dev.trailsearch.indexer.schema.Schema;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class BackfillTest {

  @TempDir Path folder;
  private TestStore store;

  @BeforeEach
  void emptyStore() {
    store = TestStore.empty();
  }

  @AfterEach
  void close() {
    store.close();
  }

  @Test
  void every_record_of_every_file_is_indexed() throws Exception {
    write(folder, "a.json", logFile(0, 100));
    write(folder, "b.json", logFile(100, 150));
    LoadSummary summary = store.load(folder);
    assertThat(summary.records()).isEqualTo(new RecordCounts(150, 150, 0, 0, 0, 0, 0, 0));
    assertThat(summary.objects()).isEqualTo(new Objects(2, 2, 0, 0, 0));
    assertThat(summary.complete()).isTrue();
    assertThat(store.count()).isEqualTo(150);
    assertThat(store.problems()).isEmpty();
  }

  @Test
  void loading_again_changes_nothing() throws Exception {
    write(folder, "a.json", logFile(0, 100));
    store.load(folder);
    assertThat(store.load(folder).records())
        .isEqualTo(new RecordCounts(100, 0, 100, 0, 0, 0, 0, 0));
    assertThat(store.count()).isEqualTo(100);
  }

  @Test
  void a_record_with_decimal_numbers_is_its_own_duplicate() throws Exception {
    write(
        folder,
        "a.json",
        record(1).replace("\"bucketName\"", "\"n\":0.1,\"m\":1e2,\"l\":9.82222E-5,\"bucketName\""));
    store.load(folder);
    assertThat(store.load(folder).records()).isEqualTo(new RecordCounts(1, 0, 1, 0, 0, 0, 0, 0));
  }

  @ParameterizedTest
  @MethodSource("unroundable")
  void a_record_that_the_engine_could_not_write_anew_is_its_own_duplicate(String value)
      throws Exception {
    write(folder, "a.json", record(1).replace("\"bucketName\"", "\"n\":" + value + ",\"b\""));
    store.load(folder);
    assertThat(store.load(folder).records()).isEqualTo(new RecordCounts(1, 0, 1, 0, 0, 0, 0, 0));
  }

  static Stream<String> unroundable() {
    return Stream.of(
        "0.10",
        "1e999999",
        "-1e-999999",
        "0.12345678901234567890123",
        "[".repeat(998) + "]".repeat(998));
  }

  @Test
  void a_record_that_stands_twice_in_one_file_is_indexed_once() throws Exception {
    write(folder, "a.json", "[" + record(1) + "," + record(2) + "," + record(1) + "]");
    assertThat(store.load(folder).records()).isEqualTo(new RecordCounts(3, 2, 1, 0, 0, 0, 0, 0));
    assertThat(store.count()).isEqualTo(2);
  }

  @Test
  void the_same_content_in_another_order_of_keys_is_a_duplicate() throws Exception {
    write(
        folder,
        "a.json",
        "{\"eventID\":\"x\",\"eventSource\":\"s3.amazonaws.com\",\"eventName\":\"A\"}");
    write(
        folder,
        "b.json",
        "{\"eventName\":\"A\", \"eventSource\":\"s3.amazonaws.com\", \"eventID\":\"x\"}");
    assertThat(store.load(folder).records()).isEqualTo(new RecordCounts(2, 1, 1, 0, 0, 0, 0, 0));
  }

  @Test
  void other_content_under_a_known_id_is_kept_beside_it_and_counted_as_conflict() throws Exception {
    write(folder, "a.json", record(1, "GetObject"));
    write(folder, "b.json", record(1, "PutObject"));
    assertThat(store.load(folder).records()).isEqualTo(new RecordCounts(2, 1, 0, 1, 0, 0, 0, 0));
    assertThat(store.load(folder).records()).isEqualTo(new RecordCounts(2, 0, 2, 0, 0, 0, 0, 0));
    assertThat(store.count()).isEqualTo(2);
    JsonNode conflicts = store.search("trail.conflict:*");
    assertThat(conflicts).hasSize(1);
    assertThat(conflicts.path(0).path("_source").path("trail").path("conflict").asText())
        .isEqualTo(id(1));
  }

  @Test
  void a_malformed_record_is_indexed_as_text_and_counted() throws Exception {
    write(
        folder,
        "a.json",
        "{\"Records\":[{\"eventID\":\"1\",\"eventName\":\"A\",\"userIdentity\":\"root\"}]}");
    assertThat(store.load(folder).records()).isEqualTo(new RecordCounts(1, 1, 0, 0, 1, 0, 0, 0));
    assertThat(store.load(folder).records()).isEqualTo(new RecordCounts(1, 0, 1, 0, 0, 0, 0, 0));
    assertThat(store.search("trail.kind:malformed")).hasSize(1);
  }

  @Test
  void what_is_broken_is_reported_with_file_line_and_column_and_the_rest_is_loaded()
      throws Exception {
    Path file =
        write(
            folder,
            "a.json",
            "{\"Records\":[\n" + record(1) + ",\n{\"eventID\":\"2\",},\n" + record(3) + ",\n7]}");
    LoadSummary summary = store.load(folder);
    assertThat(summary.records()).isEqualTo(new RecordCounts(4, 2, 0, 0, 0, 0, 2, 0));
    assertThat(summary.complete()).isFalse();
    assertThat(store.problems()).extracting(LoadProblem::severity).containsOnly(Severity.REJECTED);
    assertThat(store.problems().getFirst().words())
        .startsWith(file + ": line 3, column 16")
        .contains("expecting double-quote");
    assertThat(store.problems().getLast().words())
        .contains("line 5, column 1")
        .contains("a number");
  }

  @Test
  void a_file_that_is_no_log_is_named_and_no_failure() throws Exception {
    Path file = write(folder, "notes.txt", "buy milk");
    write(folder, "empty.json", "");
    LoadSummary summary = store.load(folder);
    assertThat(summary.objects()).isEqualTo(new Objects(2, 0, 0, 2, 0));
    assertThat(summary.complete()).isTrue();
    assertThat(store.problems().getLast().words()).startsWith(file.toString()).contains("not JSON");
  }

  @Test
  void notifications_of_other_services_are_no_records() throws Exception {
    write(
        folder,
        "s3.json",
        """
        {"Records":[{"eventVersion":"2.1","eventSource":"aws:s3","awsRegion":"us-east-1",
          "eventTime":"2023-07-10T11:47:39.000Z","eventName":"ObjectCreated:Put","s3":{}}]}
        """);
    assertThat(store.load(folder).objects()).isEqualTo(new Objects(1, 0, 0, 1, 0));
  }

  @Test
  void what_stands_beside_records_and_is_none_is_rejected() throws Exception {
    write(folder, "a.json", "{\"a\":1}\n" + record(1) + "\n{\"b\":2}\n");
    assertThat(store.load(folder).records()).isEqualTo(new RecordCounts(3, 1, 0, 0, 0, 0, 2, 0));
    assertThat(store.problems()).extracting(p -> p.words()).anyMatch(w -> w.contains("line 3"));
  }

  @Test
  void a_source_that_does_not_exist_is_an_error() {
    assertThatThrownBy(() -> store.load(folder.resolve("missing")))
        .isInstanceOf(NoSuchFileException.class)
        .hasMessageContaining("missing");
  }

  @Test
  void events_go_where_their_time_says_and_impossible_times_to_undated() throws Exception {
    write(
        folder,
        "a.json",
        record(1)
            + record(2).replace("2023-07", "2023-08")
            + record(3).replace("2023-07", "1970-01")
            + record(4).replace("2023-07", "2999-01")
            + record(5).replace("2023-07-01T00:05:00Z", "noon"));
    store.load(folder);
    assertThat(store.partitions())
        .containsExactly("cloudtrail-v1-2023.07", "cloudtrail-v1-2023.08", "cloudtrail-v1-undated");
    assertThat(store.count()).isEqualTo(5);
  }

  @Test
  void what_retention_removed_is_expired_and_never_born_again() throws Exception {
    write(folder, "a.json", record(1));
    store.load(folder);
    store.engine().request("DELETE", "/cloudtrail-v1-2023.07", null);
    store
        .engine()
        .request(
            "POST",
            "/" + Schema.PARTITIONS_INDEX + "/_update/2023.07",
            JsonNodeFactory.instance
                .objectNode()
                .set("doc", JsonNodeFactory.instance.objectNode().put("state", "deleted")));
    assertThat(store.load(folder).records()).isEqualTo(new RecordCounts(1, 0, 0, 0, 0, 1, 0, 0));
    assertThat(store.partitions()).isEmpty();
  }

  @Test
  void an_index_that_someone_deleted_is_made_again_from_the_template() throws Exception {
    write(folder, "a.json", record(1));
    store.load(folder);
    store.engine().request("DELETE", "/cloudtrail-v1-2023.07", null);
    assertThat(store.load(folder).records()).isEqualTo(new RecordCounts(1, 1, 0, 0, 0, 0, 0, 0));
    assertThat(store.search("trail.action:\"s3:GetObject\"")).hasSize(1);
  }

  @Test
  void the_stored_source_is_the_records_own_bytes_with_trail_appended() throws Exception {
    String odd =
        "{\"eventSource\":\"s3.amazonaws.com\",\"eventName\":\"A\",\"requestParameters\":{\"n\":1e2,\"m\":0.10,\"s\":\"\\u00e9\"}}";
    write(folder, "a.json", odd);
    store.load(folder);
    HttpRequest search =
        HttpRequest.newBuilder(TestEngine.shared().uri().resolve("/cloudtrail/_search")).build();
    try (HttpClient http = HttpClient.newHttpClient()) {
      assertThat(http.send(search, BodyHandlers.ofString()).body())
          .contains(odd.substring(0, odd.length() - 1) + ",\"trail\":{");
    }
  }

  @Test
  void an_engine_that_is_not_there_is_named() {
    var settings = ConnectionSettings.of(URI.create("http://127.0.0.1:1"));
    try (var nowhere = new EngineClient(settings)) {
      assertThatThrownBy(() -> nowhere.send("GET", "/", Map.of(), null))
          .isInstanceOf(EngineException.Unreachable.class)
          .hasMessageContaining("127.0.0.1:1");
    }
  }
}

package dev.trailsearch.indexer.load;

import static dev.trailsearch.indexer.Records.id;
import static dev.trailsearch.indexer.Records.logFile;
import static dev.trailsearch.indexer.Records.record;
import static dev.trailsearch.indexer.Records.write;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.trailsearch.indexer.TestStore;
import dev.trailsearch.indexer.ledger.RecordCounts;
import dev.trailsearch.indexer.load.LoadProblem.Severity;
import dev.trailsearch.indexer.load.LoadSummary.Objects;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What comes in other containers than log files is indexed as if it came in one. */
class ContainersTest {

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
  void every_file_of_an_archive_is_loaded_and_named() throws Exception {
    zip(
        "a.zip",
        "one.json",
        logFile(0, 5),
        "two.txt",
        "nothing",
        "three.json",
        "{\"a\":}\n" + record(7));
    LoadSummary summary = store.load(folder);
    assertThat(summary.objects()).isEqualTo(new Objects(1, 1, 0, 0, 0));
    assertThat(summary.records()).isEqualTo(new RecordCounts(7, 6, 0, 0, 0, 0, 1, 0));
    assertThat(store.problems())
        .extracting(LoadProblem::severity)
        .containsExactlyInAnyOrder(Severity.NOT_A_LOG, Severity.REJECTED);
    assertThat(store.problems())
        .extracting(LoadProblem::words)
        .anyMatch(words -> words.contains("a.zip!/two.txt"))
        .anyMatch(words -> words.contains("a.zip!/three.json: line 1, column 6"));
    JsonNode hit = store.search("eventID:\"" + id(7) + "\"").get(0);
    assertThat(hit.at("/_source/trail/source").asText()).endsWith("a.zip!/three.json");
  }

  @Test
  void an_archive_with_a_damaged_file_has_failed_and_the_rest_of_it_is_loaded() throws Exception {
    Path archive = zip("a.zip", "one.json", logFile(0, 50), "two.json", logFile(50, 60));
    byte[] bytes = Files.readAllBytes(archive);
    Arrays.fill(bytes, 60, 80, (byte) 0xff);
    Files.write(archive, bytes);
    LoadSummary summary = store.load(folder);
    assertThat(summary.objects()).isEqualTo(new Objects(1, 0, 0, 0, 1));
    assertThat(store.search("eventSource:\"s3.amazonaws.com\"")).hasSizeGreaterThanOrEqualTo(10);
    assertThat(store.problems())
        .extracting(LoadProblem::words)
        .singleElement()
        .asString()
        .contains("a.zip!/one.json", "damaged");
  }

  @Test
  void an_archive_without_files_is_no_log() throws Exception {
    zip("a.zip");
    assertThat(store.load(folder).objects()).isEqualTo(new Objects(1, 0, 0, 1, 0));
    assertThat(store.problems())
        .extracting(LoadProblem::reason)
        .containsExactly("an archive without files");
  }

  @Test
  void the_same_record_in_several_containers_is_one_event() throws Exception {
    write(folder, "a.json", record(1));
    write(
        folder,
        "b.json",
        "{\"detail-type\":\"AWS API Call via CloudTrail\",\"detail\":" + record(1) + "}");
    write(
        folder,
        "c.json",
        "{\"Events\":[{\"CloudTrailEvent\":\"" + record(1).replace("\"", "\\\"") + "\"}]}");
    assertThat(store.load(folder).records()).isEqualTo(new RecordCounts(3, 1, 2, 0, 0, 0, 0, 0));
    assertThat(store.problems()).isEmpty();
  }

  @Test
  void a_record_without_a_time_has_that_of_its_wrapper() throws Exception {
    write(
        folder,
        "a.json",
        "{\"detail-type\":\"AWS API Call via CloudTrail\",\"time\":\"2022-03-04T05:06:07Z\",\"detail\":"
            + record(1).replace("\"eventTime\"", "\"noTime\"")
            + "}");
    store.load(folder);
    JsonNode trail = store.search("trail.basis:time").get(0).at("/_source/trail");
    assertThat(trail.path("time").asText()).isEqualTo("2022-03-04T05:06:07Z");
    assertThat(store.partitions()).containsExactly("cloudtrail-v1-2022.03");
  }

  private Path zip(String name, String... files) throws IOException {
    Path archive = folder.resolve(name);
    try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(archive))) {
      for (int i = 0; i < files.length; i += 2) {
        zip.putNextEntry(new ZipEntry(files[i]));
        zip.write(files[i + 1].getBytes(UTF_8));
      }
    }
    return archive;
  }
}

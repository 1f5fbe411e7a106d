package dev.trailsearch.indexer.load;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.trailsearch.indexer.TestStore;
import dev.trailsearch.indexer.ledger.RecordCounts;
import dev.trailsearch.indexer.load.LoadProblem.Severity;
import dev.trailsearch.indexer.load.LoadSummary.Objects;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * Loads captured and published records, which are not part of the project: the system property
 * {@code trailsearch.test.data} says where they lie. Distinct ids are counted here by other means.
 */
@Tag("data")
class RealLoadTest {

  private static final ObjectMapper JSON = new ObjectMapper();

  private TestStore store;

  @BeforeEach
  void emptyStore() {
    store = TestStore.empty();
  }

  @AfterEach
  void close() {
    store.close();
  }

  @ParameterizedTest
  @CsvSource({"invictus-aws, 2900, 0", "stratus-red-team, 310, 0", "traildiscover, 315, 22"})
  void as_many_documents_are_indexed_as_there_are_ids(String set, long read, long notLogs)
      throws Exception {
    Path folder = folder(set);
    Set<String> ids = ids(folder);
    RecordCounts first = store.load(folder).records();
    assertThat(first)
        .isEqualTo(
            new RecordCounts(read, ids.size(), read - ids.size(), 0, 0, 0, 0, first.capped()));
    assertThat(store.count()).isEqualTo(ids.size());
    assertThat(store.problems()).hasSize((int) notLogs);

    RecordCounts again = store.load(folder).records();
    assertThat(again).isEqualTo(new RecordCounts(read, 0, read, 0, 0, 0, 0, 0));
    assertThat(store.count()).isEqualTo(ids.size());
  }

  @Test
  void the_examples_of_the_service_pages_are_found_and_the_two_malformed_ones_reported()
      throws Exception {
    LoadSummary summary = store.load(folder("aws-service-examples"));
    assertThat(summary.records()).isEqualTo(new RecordCounts(6, 4, 0, 0, 0, 0, 2, 0));
    assertThat(summary.objects()).isEqualTo(new Objects(6, 6, 0, 0, 0));
    assertThat(summary.complete()).isFalse();
    for (String service : List.of("ecs", "amplify", "amplifybackend", "devops-guru")) {
      assertThat(store.search("trail.service:\"" + service + "\"")).as(service).hasSize(1);
    }
    assertThat(store.problems()).extracting(LoadProblem::severity).containsOnly(Severity.REJECTED);
    assertThat(store.problems())
        .extracting(LoadProblem::words)
        .satisfiesExactly(
            words ->
                assertThat(words).contains("app-mesh-CreateMesh.json: line 60, column 39", "comma"),
            words ->
                assertThat(words)
                    .contains("app-runner-CreateService.json: line 10, column 3", "field name"));
  }

  private static Path folder(String set) {
    String data = System.getProperty("trailsearch.test.data", "");
    Path folder = Path.of(data, set);
    assumeTrue(
        !data.isEmpty() && Files.isDirectory(folder),
        "no data set at " + folder + "; set -Dtrailsearch.test.data");
    return folder;
  }

  private static Set<String> ids(Path folder) throws IOException {
    Set<String> ids = new HashSet<>();
    try (Stream<Path> files = Files.walk(folder)) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        collect(file, ids);
      }
    }
    return ids;
  }

  private static void collect(Path file, Set<String> ids) throws IOException {
    try {
      for (JsonNode holder : JSON.readTree(Files.readAllBytes(file)).findParents("eventID")) {
        ids.add(holder.path("eventID").asText());
      }
    } catch (JsonProcessingException e) {
      assertThat(Files.size(file)).as("%s: %s", file, e.getMessage()).isZero();
    }
  }
}

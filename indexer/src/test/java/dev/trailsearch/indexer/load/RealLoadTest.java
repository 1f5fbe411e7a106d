package dev.trailsearch.indexer.load;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.trailsearch.indexer.TestStore;
import dev.trailsearch.indexer.event.Position;
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

  @Test
  void every_file_of_every_set_is_loaded_or_named_as_what_it_is() throws Exception {
    Path folder = folder("");
    LoadSummary summary = store.load(folder);
    RecordCounts records = summary.records();
    assertThat(records.indexed() + records.conflicts()).isEqualTo(store.count());
    assertThat(problems(Severity.REJECTED))
        .extracting(RealLoadTest::place)
        .as("what is no JSON; the engine has rejected nothing")
        .containsExactlyInAnyOrder(
            "app-mesh-CreateMesh.json:60",
            "app-runner-CreateService.json:10",
            "samples-large.json:85",
            "samples-large.json:2376");
    assertThat(records.rejected()).isEqualTo(4);
    assertThat(problems(Severity.FAILED)).isEmpty();
    Objects objects = summary.objects();
    assertThat(objects.total()).isEqualTo(files(folder));
    assertThat(objects.loaded() + objects.notLogs()).isEqualTo(objects.total());
    assertThat(problems(Severity.NOT_A_LOG)).hasSize((int) objects.notLogs());
  }

  private List<LoadProblem> problems(Severity severity) {
    return store.problems().stream().filter(p -> p.severity() == severity).toList();
  }

  private static String place(LoadProblem problem) {
    Position position = requireNonNull(problem.position());
    return Path.of(problem.object()).getFileName() + ":" + position.line();
  }

  private static long files(Path folder) throws IOException {
    try (Stream<Path> files = Files.walk(folder)) {
      return files.filter(Files::isRegularFile).count();
    }
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

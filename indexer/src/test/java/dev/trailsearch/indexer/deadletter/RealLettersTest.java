package dev.trailsearch.indexer.deadletter;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.trailsearch.indexer.TestStore;
import dev.trailsearch.indexer.bulk.BulkSettings;
import dev.trailsearch.indexer.event.Slice;
import dev.trailsearch.indexer.schema.Granularity;
import dev.trailsearch.indexer.schema.Partitioning;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Two examples of the service documentation that are no JSON as published, mended and found. */
@Tag("data")
class RealLettersTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          app-runner-CreateService.json | apprunner | ,(\\s*\\}) | $1
          app-mesh-CreateMesh.json      | appmesh   | : (\\d+)"  | : "$1"
          """)
  void a_malformed_example_is_found_after_its_repair(
      String name, String service, String fault, String repair) throws Exception {
    Path file = folder().resolve(name);
    try (TestStore store = TestStore.empty()) {
      DeadLetters letters =
          new DeadLetters(store.engine(), InstantSource.system(), Duration.ofSeconds(30));
      assertThat(store.load(file).records().rejected()).isOne();
      letters.put(Lost.of(file.toString(), Files.readAllBytes(file)));
      LetterEntry entry = letters.page(LetterFilter.WAITING, null).getFirst();
      assertThat(entry.fault().cause()).isEqualTo(Cause.NOT_JSON);

      Content content = letters.open(entry.id()).orElseThrow().content();
      String mended = Lost.text(content).replaceAll(fault, repair);
      ReplaySummary summary =
          new Replay(
                  store.engine(),
                  BulkSettings.DEFAULT,
                  new Partitioning(Granularity.MONTHLY, InstantSource.system()),
                  (_, _) -> {})
              .repaired(entry.id(), Slice.of(mended));
      assertThat(summary.letters().replayed()).as(entry.fault().reason()).isOne();

      assertThat(store.search("trail.service:\"" + service + "\""))
          .singleElement()
          .satisfies(hit ->
              assertThat(hit.path("_source").path("trail").path("source").asText())
                  .isEqualTo(file.toString()));
      assertThat(letters.count(LetterFilter.WAITING)).isZero();
    }
  }

  private static Path folder() {
    String data = System.getProperty("trailsearch.test.data", "");
    Path folder = Path.of(data, "aws-service-examples");
    assumeTrue(
        !data.isEmpty() && Files.isDirectory(folder),
        "no data set at " + folder + "; set -Dtrailsearch.test.data");
    return folder;
  }
}

package dev.trailsearch.indexer.load;

import static org.assertj.core.api.Assertions.assertThat;

import dev.trailsearch.engine.testing.TestEngine;
import dev.trailsearch.indexer.bulk.BulkSettings;
import dev.trailsearch.indexer.opensearch.ConnectionSettings;
import dev.trailsearch.indexer.opensearch.EngineClient;
import dev.trailsearch.indexer.schema.FieldCatalogue;
import dev.trailsearch.indexer.schema.Granularity;
import dev.trailsearch.indexer.schema.Partitioning;
import dev.trailsearch.indexer.schema.SchemaInstaller;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class BackfillTest {

  @Test
  void the_attack_simulation_is_loaded_whole() throws Exception {
    try (EngineClient engine = new EngineClient(ConnectionSettings.of(TestEngine.shared().uri()))) {
      new SchemaInstaller(engine, FieldCatalogue.load()).install();
      for (String dir :
          List.of(
              "invictus-aws",
              "invictus-aws",
              "stratus-red-team",
              "traildiscover",
              "aws-service-examples",
              "aws-docs",
              "aws-docs-current",
              "cloud-custodian-cwe",
              "opensearch-catalog",
              "otrf",
              "plaso-lookup-events",
              "digests")) {
        List<LoadProblem> problems = new ArrayList<>();
        LoadSummary s =
            new Backfill(
                    engine,
                    BulkSettings.DEFAULT,
                    new Partitioning(Granularity.MONTHLY, InstantSource.system()),
                    new LoadListener() {
                      @Override
                      public void planned(long objects, long bytes) {}

                      @Override
                      public void progressed(LoadSummary soFar) {}

                      @Override
                      public void problem(LoadProblem problem) {
                        problems.add(problem);
                      }
                    })
                .run(List.of(Path.of("/work/shared/data/" + dir)));
        System.out.println(dir + " " + s);
        problems.stream()
            .limit(12)
            .forEach(p -> System.out.println("   " + p.severity() + " " + p.words()));
      }
      assertThat(engine.nodes()).isNotEmpty();
    }
  }
}

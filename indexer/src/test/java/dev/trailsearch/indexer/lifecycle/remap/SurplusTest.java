package dev.trailsearch.indexer.lifecycle.remap;

import static dev.trailsearch.indexer.Records.logFile;
import static dev.trailsearch.indexer.Records.write;
import static org.assertj.core.api.Assertions.assertThat;

import dev.trailsearch.indexer.TestStore;
import dev.trailsearch.indexer.opensearch.Indices;
import dev.trailsearch.indexer.schema.PartitionCatalogue;
import dev.trailsearch.indexer.schema.Schema;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

@Timeout(120)
class SurplusTest {

  private static final String COPY = "cloudtrail-v1-2023.07";

  @Test
  void copies_in_several_shards_are_all_looked_at(@TempDir Path folder) throws Exception {
    try (TestStore store = TestStore.empty()) {
      PartitionCatalogue catalogue = new PartitionCatalogue(store.engine());
      catalogue.choose(catalogue.layout().withShards(3));
      try {
        store.load(write(folder, "a.json", logFile(0, 100)));
      } finally {
        catalogue.choose(catalogue.layout().withShards(1));
      }
      Indices indices = new Indices(store.engine());
      assertThat(indices.count(List.of(COPY))).isEqualTo(100);
      new Surplus(store.engine(), 7).remove(List.of(COPY), COPY);
      assertThat(indices.count(List.of(COPY))).isEqualTo(100);
      new Surplus(store.engine(), 7).remove(List.of(Schema.PARTITIONS_INDEX), COPY);
      assertThat(indices.count(List.of(COPY))).isZero();
    }
  }
}

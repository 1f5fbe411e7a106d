package dev.trailsearch.indexer.lifecycle.remap;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import dev.trailsearch.indexer.TestStore;
import dev.trailsearch.indexer.bulk.BulkSettings;
import dev.trailsearch.indexer.schema.PartitionCatalogue;
import dev.trailsearch.indexer.schema.PartitionEntry;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/**
 * Remaps captured and published records, which are not part of the project: the system property
 * {@code trailsearch.test.data} says where they lie.
 */
@Tag("data")
@Timeout(300)
class RealRemapTest {

  @Test
  void every_event_of_every_set_is_derived_to_what_a_load_has_stored() throws Exception {
    String data = System.getProperty("trailsearch.test.data", "");
    assumeTrue(
        !data.isEmpty() && Files.isDirectory(Path.of(data)),
        "no data sets; set -Dtrailsearch.test.data");
    try (TestStore store = TestStore.empty()) {
      store.load(Path.of(data));
      Map<String, JsonNode> before = store.documents();
      assertThat(before).hasSizeGreaterThan(3_000);
      Remapping remapping = new Remapping(store.engine(), BulkSettings.DEFAULT, (_, _) -> {});
      for (PartitionEntry entry : new PartitionCatalogue(store.engine()).entries()) {
        assertThat(remapping.remap(entry.partition().key()))
            .as(entry.partition().key())
            .isInstanceOf(RemapOutcome.Switched.class);
      }
      assertThat(store.documents()).isEqualTo(before);
    }
  }
}

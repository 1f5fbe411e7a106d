package dev.trailsearch.indexer.schema;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.trailsearch.indexer.TestStore;
import dev.trailsearch.indexer.Until;
import java.time.LocalDate;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class RefreshTest {

  private static final Partition JULY = Granularity.MONTHLY.partition(LocalDate.of(2023, 7, 1));
  private static final String INDEX = "cloudtrail-w-2023.07";
  private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

  private TestStore store;

  @BeforeEach
  void start() {
    store = TestStore.empty();
  }

  @AfterEach
  void stop() {
    store.close();
  }

  /** With an interval of its own an index is refreshed all the time, whether searched or not. */
  @Test
  void a_partition_has_no_interval_of_its_own_and_a_search_finds_what_was_written_unsearched()
      throws Exception {
    new PartitionCatalogue(store.engine()).ensure(JULY);
    put("/" + INDEX + "/_settings", JSON.objectNode().put("index.search.idle.after", "0ms"));
    assertThat(get("/" + INDEX + "/_settings").findPath("refresh_interval").isMissingNode())
        .isTrue();

    for (int i = 0; i < 20; i++) {
      put("/" + INDEX + "/_doc/" + i, JSON.objectNode());
    }

    Until.holds(() -> get("/" + INDEX + "/_count").path("count").asInt() == 20);
  }

  private JsonNode get(String path) {
    return store.engine().request("GET", path, null);
  }

  private void put(String path, ObjectNode body) {
    store.engine().request("PUT", path, body);
  }
}

package dev.trailsearch.indexer.opensearch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.trailsearch.indexer.TestStore;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class WholeSearchTest {

  private static final ObjectNode ALL = JsonNodeFactory.instance.objectNode();
  private TestStore store;

  @BeforeEach
  void makeAnIndexWhoseShardNeverStarts() {
    store = TestStore.empty();
    EngineClient engine = store.engine();
    engine.request("PUT", "/cloudtrail-v1-2023.07", null);
    ObjectNode nowhere = JsonNodeFactory.instance.objectNode();
    nowhere.putObject("settings").put("index.routing.allocation.require._name", "nobody");
    Map<String, String> atOnce = Map.of("wait_for_active_shards", "0");
    engine.request("PUT", "/cloudtrail-v1-2023.08", atOnce, nowhere);
  }

  @AfterEach
  void stop() {
    store.close();
  }

  @Test
  void half_an_answer_is_an_error_that_passes() {
    assertThatThrownBy(() -> store.engine().search("cloudtrail-v1-*", ALL))
        .isInstanceOfSatisfying(
            EngineException.Refused.class, e -> assertThat(Passing.is(e)).isTrue());
  }

  @Test
  void an_index_that_is_not_there_is_left_out() {
    String indices = "cloudtrail-v1-2023.07,cloudtrail-v1-2023.09";
    assertThat(store.engine().search(indices, ALL).at("/_shards/successful").asInt()).isOne();
  }
}

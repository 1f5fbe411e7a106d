package dev.trailsearch.indexer.lifecycle.remap;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.trailsearch.indexer.opensearch.EngineClient;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Copies of events that are not there any more: a repair takes wrong ones away while they are
 * copied.
 */
record Surplus(EngineClient engine) {

  private static final int PAGE = 5_000;
  private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

  /**
   * Takes them away.
   *
   * @param events the indices that are searched
   * @param copy the index that holds the copies
   */
  void remove(List<String> events, String copy) {
    long behind = Shards.NOTHING;
    while (true) {
      JsonNode page = engine.search(copy, page(behind)).at("/hits/hits");
      if (page.isEmpty()) {
        return;
      }
      Set<String> ids = new HashSet<>();
      for (JsonNode hit : page) {
        ids.add(hit.path("_id").asText());
        behind = hit.path("sort").path(0).asLong();
      }
      removeAll(copy, absent(ids, events));
    }
  }

  /** By what orders events of one instant, which no two share. */
  private static ObjectNode page(long behind) {
    ObjectNode body = JSON.objectNode().put("size", PAGE).put("_source", false);
    body.putArray("sort").add("_seq_no");
    body.putObject("query").putObject("range").putObject("_seq_no").put("gt", behind);
    return body;
  }

  private Set<String> absent(Set<String> ids, List<String> events) {
    Set<String> absent = new HashSet<>(ids);
    ObjectNode body = JSON.objectNode().put("size", PAGE).put("_source", false);
    ArrayNode values = body.putObject("query").putObject("ids").putArray("values");
    ids.forEach(values::add);
    for (JsonNode hit : engine.search(String.join(",", events), body).at("/hits/hits")) {
      absent.remove(hit.path("_id").asText());
    }
    return absent;
  }

  private void removeAll(String copy, Set<String> ids) {
    for (String id : ids) {
      engine.send("DELETE", "/" + copy + "/_doc/" + id, Map.of(), null);
    }
  }
}

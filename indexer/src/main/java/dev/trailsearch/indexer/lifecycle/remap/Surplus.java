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
 *
 * @param page so many are looked at in one request
 */
record Surplus(EngineClient engine, int page) {

  /** Half of what the engine gives back for one search. */
  static final int PAGE = 5_000;

  private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

  /**
   * Takes them away.
   *
   * @param events the indices that are searched
   * @param copy the index that holds the copies
   */
  void remove(List<String> events, String copy) {
    ObjectNode next = first();
    for (JsonNode hits = hits(copy, next); !hits.isEmpty(); hits = hits(copy, next)) {
      Set<String> ids = new HashSet<>();
      for (JsonNode hit : hits) {
        ids.add(hit.path("_id").asText());
        next.set("search_after", hit.path("sort"));
      }
      removeAll(copy, absent(ids, events));
    }
  }

  private JsonNode hits(String copy, ObjectNode body) {
    return engine.search(copy, body).at("/hits/hits");
  }

  /** In the order of what tells events apart: sequence numbers stand in every shard once. */
  private ObjectNode first() {
    ObjectNode body = JSON.objectNode().put("size", page).put("_source", false);
    body.putArray("sort").add("trail.tie").add("_seq_no");
    return body;
  }

  private Set<String> absent(Set<String> ids, List<String> events) {
    Set<String> absent = new HashSet<>(ids);
    ObjectNode body = JSON.objectNode().put("size", ids.size()).put("_source", false);
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

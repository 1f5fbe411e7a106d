package dev.trailsearch.indexer.lifecycle.remap;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.trailsearch.indexer.opensearch.EngineClient;
import dev.trailsearch.indexer.opensearch.Indices;
import dev.trailsearch.indexer.schema.StoredForm;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Compares the events of a partition with their copies.
 *
 * @param events those that are searched
 * @param copies the indices that hold the copies
 */
record SideBySide(EngineClient engine, List<String> events, List<String> copies) {

  /** So many events are compared one by one. */
  private static final int SAMPLE = 200;

  /** Whether there are more copies than events, since some were taken away meanwhile. */
  boolean hasSurplus() {
    return indices().count(copies) > indices().count(events);
  }

  /**
   * Compares how many there are, and some of them one by one.
   *
   * @throws RemapStoppedException if they differ
   */
  RemapOutcome.Switched check() throws RemapStoppedException {
    long these = indices().count(events);
    long those = indices().count(copies);
    if (these != those) {
      throw new RemapStoppedException(
          "%d events were copied to %d: run it again, which begins anew".formatted(these, those));
    }
    return new RemapOutcome.Switched(these, sample());
  }

  private Indices indices() {
    return new Indices(engine);
  }

  private long sample() throws RemapStoppedException {
    ObjectNode random = JsonNodeFactory.instance.objectNode().put("size", SAMPLE);
    random.putObject("query").putObject("function_score").putObject("random_score");
    Map<String, JsonNode> there = new HashMap<>();
    for (JsonNode hit : engine.search(String.join(",", events), random).at("/hits/hits")) {
      there.put(hit.path("_id").asText(), StoredForm.record(hit.path("_source")));
    }
    if (there.isEmpty()) {
      return 0;
    }
    ObjectNode same = JsonNodeFactory.instance.objectNode().put("size", SAMPLE);
    ArrayNode ids = same.putObject("query").putObject("ids").putArray("values");
    there.keySet().forEach(ids::add);
    long compared = 0;
    for (JsonNode hit : engine.search(String.join(",", copies), same).at("/hits/hits")) {
      String id = hit.path("_id").asText();
      if (!StoredForm.record(hit.path("_source")).equals(there.get(id))) {
        throw new RemapStoppedException("the copy of the event " + id + " is another");
      }
      compared++;
    }
    if (compared != there.size()) {
      throw new RemapStoppedException(
          "of %d events, %d have copies".formatted(there.size(), compared));
    }
    return compared;
  }
}

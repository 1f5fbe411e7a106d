package dev.trailsearch.indexer.schema;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/**
 * How an index stands in the engine.
 *
 * @param aliases of it
 * @param writesBlocked whether it takes no events ({@code index.blocks.write})
 * @param readOnly whether it cannot be changed nor deleted ({@code index.blocks.read_only})
 */
record IndexState(Set<String> aliases, boolean writesBlocked, boolean readOnly) {

  /** What of an answer is looked at. */
  static final String FILTER = "*.aliases,*.settings.index.blocks";

  IndexState {
    aliases = Set.copyOf(aliases);
  }

  /** Reads an answer of {@code GET /index,index}; an index that is not there is not in it. */
  static Map<String, IndexState> read(JsonNode answer) {
    Map<String, IndexState> states = new HashMap<>();
    answer.properties().forEach(index -> states.put(index.getKey(), of(index.getValue())));
    return states;
  }

  private static IndexState of(JsonNode index) {
    JsonNode blocks = index.path("settings").path("index").path("blocks");
    Set<String> aliases = new HashSet<>();
    index.path("aliases").fieldNames().forEachRemaining(aliases::add);
    return new IndexState(
        aliases, blocks.path("write").asBoolean(), blocks.path("read_only").asBoolean());
  }
}

package dev.trailsearch.indexer.lifecycle.snapshot;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/**
 * A snapshot as its repository knows it.
 *
 * @param name by which it is found there
 * @param state in the engine's own word
 * @param whole whether every shard of it is there
 * @param indices in it
 * @param started when
 * @param failure why not, in the engine's own words; empty if there was none
 */
record TakenSnapshot(
    String name,
    String state,
    boolean whole,
    List<String> indices,
    Instant started,
    String failure) {

  TakenSnapshot {
    indices = List.copyOf(indices);
  }

  static TakenSnapshot read(JsonNode json) {
    List<String> indices = new ArrayList<>();
    json.path("indices").forEach(index -> indices.add(index.asText()));
    JsonNode shards = json.path("shards");
    boolean every =
        shards.path("failed").asInt() == 0
            && shards.path("successful").asInt() == shards.path("total").asInt()
            && shards.path("total").asInt() >= indices.size();
    return new TakenSnapshot(
        json.path("snapshot").asText(),
        json.path("state").asText(),
        json.path("state").asText().equals("SUCCESS") && every,
        indices,
        Instant.ofEpochMilli(json.path("start_time_in_millis").asLong()),
        json.at("/failures/0/reason").asText(json.path("reason").asText()));
  }

  boolean isUnderWay() {
    return state.equals("IN_PROGRESS") || state.equals("STARTED");
  }
}

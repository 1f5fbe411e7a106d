package dev.trailsearch.indexer.lifecycle.seal;

import com.fasterxml.jackson.databind.JsonNode;
import dev.trailsearch.indexer.opensearch.EngineClient;
import dev.trailsearch.indexer.opensearch.EngineException;
import dev.trailsearch.indexer.opensearch.EngineResponse;
import java.time.Duration;
import java.util.Map;
import java.util.function.BooleanSupplier;

/**
 * Merges an index to one segment: minutes for each gigabyte, so the engine is asked now and then.
 *
 * @param wanted asked before each round: whoever writes faster than the engine merges would keep it
 *     at that for ever
 */
record Merge(EngineClient engine, BooleanSupplier wanted) {

  private static final Duration FIRST = Duration.ofMillis(20);
  private static final Duration LONGEST = Duration.ofSeconds(2);

  /** Ends when the index is merged, or when that is no longer wanted. */
  void run(String index) throws InterruptedException {
    while (wanted.getAsBoolean() && !isMerged(index)) {
      Map<String, String> asTask = Map.of("max_num_segments", "1", "wait_for_completion", "false");
      JsonNode started = engine.request("POST", "/" + index + "/_forcemerge", asTask, null);
      await(started.path("task").asText());
    }
  }

  private boolean isMerged(String index) {
    // The engine counts what searches see: without it, the old segments until the next refresh.
    engine.request("POST", "/" + index + "/_refresh", null);
    Map<String, String> filter = Map.of("filter_path", "_all.primaries.segments.count");
    return engine
            .request("GET", "/" + index + "/_stats/segments", filter, null)
            .at("/_all/primaries/segments/count")
            .asLong()
        <= 1;
  }

  /** A task that the engine does not know has ended with its node; what it did is looked at. */
  private void await(String task) throws InterruptedException {
    Duration pause = FIRST;
    while (true) {
      EngineResponse response = engine.send("GET", "/_tasks/" + task, Map.of(), null);
      if (response.status() == 404 || response.body().path("completed").asBoolean()) {
        check(response.body());
        return;
      }
      Thread.sleep(pause);
      Duration next = pause.multipliedBy(2);
      pause = next.compareTo(LONGEST) > 0 ? LONGEST : next;
    }
  }

  private static void check(JsonNode task) {
    JsonNode failure = task.at("/response/_shards/failures/0/reason");
    JsonNode error = failure.isMissingNode() ? task.path("error") : failure;
    if (error.isObject() && task.has("task")) {
      throw new EngineException.Refused(
          500,
          error.path("type").asText(),
          "the engine cannot merge: " + error.path("reason").asText());
    }
  }
}

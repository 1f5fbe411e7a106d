package dev.trailsearch.indexer.lifecycle.snapshot;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.trailsearch.indexer.opensearch.EngineClient;
import dev.trailsearch.indexer.opensearch.EngineResponse;
import java.time.Duration;
import java.util.List;
import java.util.Map;

/** Has the engine bring indices back from a repository. They come without any alias. */
record IndexRestore(Repository repository) {

  private static final Duration PAUSE = Duration.ofMillis(200);

  /**
   * Begins with it.
   *
   * @param options of the engine's request, beside which indices
   */
  void begin(String snapshot, List<String> indices, ObjectNode options) {
    ObjectNode body =
        JsonNodeFactory.instance
            .objectNode()
            .put("indices", String.join(",", indices))
            .put("include_global_state", false)
            .put("include_aliases", false)
            .setAll(options);
    repository.engine().request("POST", repository.path(snapshot) + "/_restore", body);
  }

  /** A restored shard that does not start stays red; one that has not begun is yellow. */
  void await(List<String> indices) throws InterruptedException {
    String names = String.join(",", indices);
    String path = "/_cluster/health/" + names;
    while (true) {
      EngineResponse response =
          repository.engine().send("GET", path, Map.of("level", "shards"), null);
      if (!response.ok() && response.status() != 408) {
        throw EngineClient.refused("GET", path, response);
      }
      JsonNode health = response.body();
      if (isActive(health)) {
        return;
      }
      if (health.path("status").asText().equals("red")
          && health.path("initializing_shards").asInt() == 0
          && health.path("number_of_pending_tasks").asInt() == 0) {
        throw new RepositoryException(
            "the engine could not restore " + names,
            "See its log; delete these indices before you try again.");
      }
      Thread.sleep(PAUSE);
    }
  }

  private static boolean isActive(JsonNode health) {
    boolean any = false;
    for (JsonNode index : health.path("indices")) {
      for (JsonNode shard : index.path("shards")) {
        any = true;
        if (!shard.path("primary_active").asBoolean()) {
          return false;
        }
      }
    }
    return any;
  }
}

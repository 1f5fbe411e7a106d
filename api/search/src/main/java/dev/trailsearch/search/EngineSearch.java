package dev.trailsearch.search;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.trailsearch.indexer.opensearch.EngineClient;
import dev.trailsearch.indexer.opensearch.EngineException;
import dev.trailsearch.search.problem.QueryException;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Sends searches, and takes no answer that is not whole. */
record EngineSearch(EngineClient engine, SearchSettings settings) {

  private static final Map<String, String> PARAMETERS =
      Map.of(
          // Nothing loaded yet is an empty answer, not an error.
          "ignore_unavailable", "true",
          "allow_no_indices", "true",
          "allow_partial_search_results", "false",
          // Without it, shards outside the time range are searched as well.
          "pre_filter_shard_size", "1");

  JsonNode search(ObjectNode body) {
    String path = "/" + settings.alias() + "/_search";
    JsonNode answer = send(path, body);
    if (answer.path("timed_out").asBoolean()) {
      throw new IncompleteSearchException(
          "the engine did not finish within %,d ms; narrow the time range or the query"
              .formatted(settings.timeout().toMillis()));
    }
    JsonNode shards = answer.path("_shards");
    if (shards.path("failed").asInt() > 0) {
      throw new IncompleteSearchException(
          "%d of %d shards failed: %s"
              .formatted(
                  shards.path("failed").asInt(),
                  shards.path("total").asInt(),
                  shards.path("failures").path(0).path("reason").path("reason").asText("")));
    }
    return answer;
  }

  private JsonNode send(String path, ObjectNode body) {
    try {
      return engine.request("POST", path, PARAMETERS, body);
    } catch (EngineException.Refused e) {
      QueryException fault = causedByQuery(e);
      throw fault == null ? e : fault;
    }
  }

  /** What only the engine can tell of a query: how many words it means, and how many states. */
  private static @Nullable QueryException causedByQuery(EngineException.Refused refusal) {
    String reason = String.valueOf(refusal.getMessage());
    if (reason.contains("maxClauseCount")) {
      return QueryException.of(
          "too many words match a wildcard within a phrase", "write more of the word");
    }
    if (reason.contains("eterminiz")) {
      return QueryException.of(
          "a wildcard is too complex to be searched", "write fewer ? after a *");
    }
    return null;
  }
}

package dev.trailsearch.search;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.trailsearch.indexer.opensearch.EngineClient;
import dev.trailsearch.indexer.opensearch.EngineException;
import dev.trailsearch.indexer.opensearch.ExactJson;
import dev.trailsearch.search.problem.QueryException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Sends searches, and takes no answer that is not whole. */
record EngineSearch(EngineClient engine, SearchSettings settings) {

  private static final Map<String, String> IF_THERE =
      Map.of("ignore_unavailable", "true", "allow_no_indices", "true");

  private static final Map<String, String> PAGE =
      Map.of(
          // Nothing loaded yet is an empty answer, not an error.
          "ignore_unavailable", "true",
          "allow_no_indices", "true",
          "allow_partial_search_results", "false",
          // Without it, shards outside the time range are searched as well.
          "pre_filter_shard_size", "1");

  /**
   * The engine keeps what it counted in each shard for whoever asks the same again, until the shard
   * changes: most partitions of a store do not change any more.
   */
  private static final Map<String, String> SEARCH = with(PAGE, "request_cache", "true");

  JsonNode search(ObjectNode body) {
    JsonNode answer = asked(() -> engine.request("POST", path("_search"), SEARCH, body));
    complete(answer);
    return answer;
  }

  /**
   * The answer to a search byte for byte, with nothing in it that was not stored so.
   *
   * @param most bytes of it
   * @return empty if it is longer, or takes more memory than the engine has
   */
  Optional<byte[]> page(ObjectNode body, int most) {
    try {
      Optional<byte[]> answer = asked(() -> engine.fetch(path("_search"), PAGE, body, most));
      answer.ifPresent(bytes -> complete(head(bytes)));
      return answer;
    } catch (EngineException.Refused e) {
      if (e.type().equals("circuit_breaking_exception")) {
        return Optional.empty();
      }
      throw e;
    }
  }

  /** Makes all visible that is stored by now; false if that is not for us to do. */
  boolean refresh() {
    try {
      engine.request("POST", path("_refresh"), IF_THERE, null);
      return true;
    } catch (EngineException.Refused _) {
      return false;
    }
  }

  private static Map<String, String> with(Map<String, String> all, String name, String value) {
    Map<String, String> more = new HashMap<>(all);
    more.put(name, value);
    return Map.copyOf(more);
  }

  private String path(String endpoint) {
    return "/" + settings.alias() + "/" + endpoint;
  }

  /** What an answer says of itself before its hits. */
  private static ObjectNode head(byte[] answer) {
    ObjectNode head = JsonNodeFactory.instance.objectNode();
    try (JsonParser json = ExactJson.parser(answer)) {
      json.nextToken();
      while (json.nextToken() == JsonToken.FIELD_NAME && !json.currentName().equals("hits")) {
        String name = json.currentName();
        json.nextToken();
        JsonNode value = json.readValueAsTree();
        head.set(name, value);
      }
    } catch (IOException e) {
      throw new UncheckedIOException("the engine's answer is no JSON", e);
    }
    return head;
  }

  private void complete(JsonNode answer) {
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
  }

  private static <T> T asked(Supplier<T> request) {
    try {
      return request.get();
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

package dev.trailsearch.indexer.deadletter;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.trailsearch.indexer.opensearch.EngineClient;
import dev.trailsearch.indexer.opensearch.EngineException;
import dev.trailsearch.indexer.opensearch.EngineResponse;
import dev.trailsearch.indexer.opensearch.Patience;
import dev.trailsearch.indexer.schema.Schema;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** Sends changes of letters, many in one request, until the engine has made each. */
final class LetterBulk {

  /** Bytes of one request: less than any engine's limit, and at least one letter's. */
  private static final int REQUEST_BYTES = 4 * 1024 * 1024;

  /** A letter is rarely changed by two at a time, and never by as many. */
  private static final int TRIES_ON_CONFLICT = 50;

  private static final Map<String, String> PARAMETERS =
      Map.of(
          "filter_path", "error,items.*.status,items.*.error,items.*.result,items.*.get._source");

  private static final ObjectMapper JSON = new ObjectMapper();

  private final EngineClient engine;
  private final Patience patience;

  LetterBulk(EngineClient engine, Patience patience) {
    this.engine = engine;
    this.patience = patience;
  }

  /**
   * Sends the actions. When it returns, what they changed outlives the engine.
   *
   * @return the engine's answer to each, in their order: made, left as it was, or not there
   * @throws EngineException if the engine will never do it, or did not for as long as patience
   *     lasts
   */
  List<EngineResponse> send(Stream<LetterAction> actions) throws InterruptedException {
    List<EngineResponse> answers = new ArrayList<>();
    ByteArrayOutputStream body = new ByteArrayOutputStream();
    int pending = 0;
    Iterator<LetterAction> each = actions.iterator();
    while (each.hasNext()) {
      // One at a time: together the letters may be larger than the memory.
      write(each.next(), body);
      pending++;
      if (body.size() >= REQUEST_BYTES) {
        answers.addAll(deliver(body.toByteArray(), pending));
        body.reset();
        pending = 0;
      }
    }
    if (pending > 0) {
      answers.addAll(deliver(body.toByteArray(), pending));
    }
    return answers;
  }

  /** Sends the whole again and again: what was made before is left as it is. */
  private List<EngineResponse> deliver(byte[] body, int actions) throws InterruptedException {
    return patience.until(() -> exchange(body, actions));
  }

  private List<EngineResponse> exchange(byte[] body, int actions) {
    EngineResponse response = engine.sendLines("/_bulk", PARAMETERS, body);
    if (!response.ok()) {
      throw EngineClient.refused("POST", "/_bulk", response);
    }
    List<EngineResponse> answers = new ArrayList<>(actions);
    for (JsonNode item : response.body().path("items")) {
      JsonNode answer = item.iterator().next();
      answers.add(made(new EngineResponse(answer.path("status").asInt(), answer)));
    }
    if (answers.size() != actions) {
      String words = "an answer with " + answers.size() + " items to " + actions + " actions";
      throw new EngineException.Unreachable(words, new IOException(words));
    }
    return answers;
  }

  private static EngineResponse made(EngineResponse answer) {
    if (answer.ok() || answer.status() == 404) {
      return answer;
    }
    throw EngineClient.refused("POST", "/_bulk", answer);
  }

  private static void write(LetterAction action, ByteArrayOutputStream out) {
    ObjectNode header = JSON.createObjectNode();
    ObjectNode target =
        header
            .putObject(action.operation())
            .put("_index", Schema.DEADLETTERS_INDEX)
            .put("_id", action.id());
    if (action.body() == null) {
      line(header, out);
    } else {
      target.put("retry_on_conflict", TRIES_ON_CONFLICT);
      line(header, out);
      line(action.body(), out);
    }
  }

  private static void line(ObjectNode json, ByteArrayOutputStream out) {
    try {
      out.writeBytes(JSON.writeValueAsBytes(json));
      out.write('\n');
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("a tree is always writable", e);
    }
  }
}

package dev.trailsearch.indexer.bulk;

import com.fasterxml.jackson.databind.JsonNode;
import dev.trailsearch.indexer.opensearch.EngineClient;
import dev.trailsearch.indexer.opensearch.EngineException;
import dev.trailsearch.indexer.opensearch.EngineResponse;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Sends documents in one request and reads what became of each. */
final class BulkRequest {

  /** {@code require_alias}: a partition that retention removed is not born again by a write. */
  private static final Map<String, String> PARAMETERS =
      Map.of("require_alias", "true", "filter_path", "errors,error,items.*.status,items.*.error");

  private final EngineClient engine;

  BulkRequest(EngineClient engine) {
    this.engine = engine;
  }

  Answer send(List<Document> documents) {
    try {
      EngineResponse response = engine.sendLines("/_bulk", PARAMETERS, body(documents));
      return read(response, documents.size());
    } catch (EngineException.Unreachable e) {
      return new Answer.Unavailable(String.valueOf(e.getMessage()));
    }
  }

  private static byte[] body(List<Document> documents) {
    int size = documents.stream().mapToInt(d -> d.body().length + 120).sum();
    ByteArrayOutputStream out = new ByteArrayOutputStream(size);
    for (Document document : documents) {
      // Neither alias nor id holds a character that JSON would escape.
      String action =
          "{\"create\":{\"_index\":\""
              + document.partition().writeAlias()
              + "\",\"_id\":\""
              + document.id().document()
              + "\"}}\n";
      out.writeBytes(action.getBytes(StandardCharsets.US_ASCII));
      out.writeBytes(document.body());
      out.write('\n');
    }
    return out.toByteArray();
  }

  static Answer read(EngineResponse response, int documents) {
    int status = response.status();
    if (status == 413) {
      return new Answer.TooLarge();
    }
    if (status == 429 || status >= 500) {
      return new Answer.Unavailable("status " + status + ": " + response.reason());
    }
    if (!response.ok()) {
      return new Answer.Refused("status " + status + ": " + response.reason());
    }
    JsonNode items = response.body().path("items");
    if (items.size() != documents) {
      return new Answer.Unavailable(
          "an answer with " + items.size() + " items to " + documents + " documents");
    }
    List<ItemOutcome> outcomes = new ArrayList<>(documents);
    for (JsonNode item : items) {
      outcomes.add(outcome(item.path("create")));
    }
    return new Answer.Items(outcomes);
  }

  private static ItemOutcome outcome(JsonNode item) {
    EngineResponse response = new EngineResponse(item.path("status").asInt(), item);
    return ItemOutcome.of(response.status(), response.errorType(), response.reason());
  }
}

package dev.trailsearch.indexer.bulk;

import com.fasterxml.jackson.databind.JsonNode;
import dev.trailsearch.indexer.opensearch.EngineClient;
import dev.trailsearch.indexer.opensearch.EngineException;
import dev.trailsearch.indexer.opensearch.EngineResponse;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Sends documents in one request and reads what became of each. */
final class BulkRequest {

  /** {@code require_alias}: a partition that retention removed is not born again by a write. */
  private static final Map<String, String> PARAMETERS =
      Map.of("require_alias", "true", "filter_path", "errors,error,items.*.status,items.*.error");

  private static final byte LINE_BREAK = '\n';

  private final EngineClient engine;
  private final BulkSettings.Operation operation;

  BulkRequest(EngineClient engine, BulkSettings.Operation operation) {
    this.engine = engine;
    this.operation = operation;
  }

  Answer send(Addressed sent) {
    try {
      EngineResponse response = engine.sendLines("/_bulk", PARAMETERS, lines(sent));
      return read(response, sent.documents().size());
    } catch (EngineException.Unreachable e) {
      String reason = String.valueOf(e.getMessage());
      return e.brokeOff() ? new Answer.Broken(reason) : new Answer.Unavailable(reason);
    }
  }

  private byte[] lines(Addressed sent) {
    List<Document> documents = sent.documents();
    List<byte[]> actions = new ArrayList<>(documents.size());
    int length = 0;
    for (Document document : documents) {
      byte[] action = action(document, sent.alias(document));
      actions.add(action);
      length += action.length + document.body().length + 1;
    }
    ByteBuffer lines = ByteBuffer.allocate(length);
    for (int i = 0; i < actions.size(); i++) {
      lines.put(actions.get(i)).put(documents.get(i).body()).put(LINE_BREAK);
    }
    return lines.array();
  }

  private byte[] action(Document document, String alias) {
    // Neither alias nor id holds a character that JSON would escape.
    String action =
        "{\""
            + operation.word()
            + "\":{\"_index\":\""
            + alias
            + "\",\"_id\":\""
            + document.id().document()
            + "\"}}\n";
    return action.getBytes(StandardCharsets.US_ASCII);
  }

  static Answer read(EngineResponse response, int documents) {
    if (!response.ok()) {
      return Answer.of(response.status(), response.errorType(), response.reason());
    }
    JsonNode items = response.body().path("items");
    if (items.size() != documents) {
      return new Answer.Unavailable(
          "an answer with " + items.size() + " items to " + documents + " documents");
    }
    List<ItemOutcome> outcomes = new ArrayList<>(documents);
    for (JsonNode item : items) {
      // Its only member, named as the operation.
      outcomes.add(outcome(item.isEmpty() ? item : item.iterator().next()));
    }
    return new Answer.Items(outcomes);
  }

  private static ItemOutcome outcome(JsonNode item) {
    EngineResponse response = new EngineResponse(item.path("status").asInt(), item);
    return ItemOutcome.of(response.status(), response.errorType(), response.reason());
  }
}

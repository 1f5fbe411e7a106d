package dev.trailsearch.indexer.bulk;

import com.fasterxml.jackson.databind.JsonNode;
import dev.trailsearch.indexer.opensearch.EngineClient;
import dev.trailsearch.indexer.opensearch.EngineException;
import dev.trailsearch.indexer.opensearch.EngineResponse;
import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** Sends documents in one request and reads what became of each. */
final class BulkRequest {

  /** {@code require_alias}: a partition that retention removed is not born again by a write. */
  private static final Map<String, String> PARAMETERS =
      Map.of("require_alias", "true", "filter_path", "errors,error,items.*.status,items.*.error");

  private static final byte[] LINE_BREAK = {'\n'};

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

  /** The body, read from the documents as it is sent: one copy of a batch less in memory. */
  private InputStream lines(Addressed sent) {
    return new SequenceInputStream(
        Collections.enumeration(
            sent.documents().stream()
                .flatMap(document -> lines(document, sent.alias(document)))
                .toList()));
  }

  private Stream<InputStream> lines(Document document, String alias) {
    // Neither alias nor id holds a character that JSON would escape.
    String action =
        "{\""
            + operation.word()
            + "\":{\"_index\":\""
            + alias
            + "\",\"_id\":\""
            + document.id().document()
            + "\"}}\n";
    return Stream.of(action.getBytes(StandardCharsets.US_ASCII), document.body(), LINE_BREAK)
        .map(ByteArrayInputStream::new);
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

package dev.trailsearch.indexer.ledger;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.trailsearch.indexer.ledger.Claim.Lease;
import dev.trailsearch.indexer.opensearch.EngineClient;
import dev.trailsearch.indexer.opensearch.EngineResponse;
import dev.trailsearch.indexer.schema.Schema;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Entries written in one request, each only if nobody else has written it since it was read. */
final class LedgerWrites {

  /** What became of one write. */
  sealed interface Result {

    /** It stands, and may be written again under this lease. */
    record Written(Lease lease) implements Result {}

    /** Somebody else was first. */
    record Overtaken() implements Result {}
  }

  /** What is read of the answer; whole, it would be as long as what is written. */
  private static final Map<String, String> PARAMETERS =
      Map.of(
          "filter_path",
          "error,items.*.status,items.*.error,items.*._seq_no,items.*._primary_term");

  private final StringBuilder lines = new StringBuilder();
  private int count;

  /**
   * Adds an entry.
   *
   * @param lease the entry as it was read; null if there was none
   */
  void add(ObjectNode entry, @Nullable Lease lease) {
    String id = LedgerEntry.id(entry.path("object").asText());
    ObjectNode action = JsonNodeFactory.instance.objectNode();
    if (lease == null) {
      action.putObject("create").put("_id", id);
    } else {
      action
          .putObject("index")
          .put("_id", id)
          .put("if_seq_no", lease.sequence())
          .put("if_primary_term", lease.term());
    }
    lines.append(action).append('\n').append(entry).append('\n');
    count++;
  }

  /** Sends all; the results stand in the order of the entries. */
  List<Result> send(EngineClient engine) {
    if (count == 0) {
      return List.of();
    }
    String path = "/" + Schema.LEDGER_INDEX + "/_bulk";
    EngineResponse response =
        engine.sendLines(path, PARAMETERS, lines.toString().getBytes(StandardCharsets.UTF_8));
    if (!response.ok()) {
      throw EngineClient.refused("POST", path, response);
    }
    List<Result> results = new ArrayList<>(count);
    for (JsonNode item : response.body().path("items")) {
      results.add(result(path, item.elements().next()));
    }
    return results;
  }

  private static Result result(String path, JsonNode item) {
    EngineResponse response = new EngineResponse(item.path("status").asInt(), item);
    if (response.status() == 409) {
      return new Result.Overtaken();
    }
    if (!response.ok()) {
      throw EngineClient.refused("POST", path, response);
    }
    return new Result.Written(
        new Lease(item.path("_seq_no").asLong(), item.path("_primary_term").asLong()));
  }
}

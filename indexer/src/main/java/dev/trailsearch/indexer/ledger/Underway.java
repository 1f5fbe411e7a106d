package dev.trailsearch.indexer.ledger;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.trailsearch.indexer.opensearch.EngineClient;
import dev.trailsearch.indexer.opensearch.EngineException;
import dev.trailsearch.indexer.schema.Schema;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * What is being loaded at the moment. An event bears the time at which the reading of its object
 * began ({@code trail.ingested}), and that lies after its worker took the object on: so events that
 * are still to come from there bear no time before {@link State.Reading#since()}.
 */
public final class Underway {

  private static final int MOST_WORKERS = 1_000;
  private static final Map<String, String> IF_THERE = Map.of("ignore_unavailable", "true");

  private final EngineClient engine;
  private final InstantSource clock;

  /** What is said of an engine at one moment. */
  public sealed interface State {

    /** Nobody is at work. */
    record Quiet() implements State {}

    /** Workers live, and have no object in hand. */
    record Idle() implements State {}

    /**
     * Workers are reading.
     *
     * @param since when the first of the objects that they have in hand was taken on
     */
    record Reading(Instant since) implements State {}

    /** It cannot be seen: who may read events need not be allowed to read the ledger. */
    record Unseen() implements State {}
  }

  /** The loads into this engine; nothing is sent yet. */
  public Underway(EngineClient engine, InstantSource clock) {
    this.engine = engine;
    this.clock = clock;
  }

  /**
   * What is being loaded now.
   *
   * @throws EngineException.Unreachable if the engine did not answer
   */
  public State now() {
    try {
      String both = "/" + Schema.WORKERS_INDEX + "," + Schema.LEDGER_INDEX;
      engine.request("POST", both + "/_refresh", IF_THERE, null);
      List<String> workers = living();
      return workers.isEmpty() ? new State.Quiet() : reading(workers);
    } catch (EngineException.Refused _) {
      return new State.Unseen();
    }
  }

  private List<String> living() {
    ObjectNode body = JsonNodeFactory.instance.objectNode().put("size", MOST_WORKERS);
    body.putObject("query")
        .putObject("range")
        .putObject("until")
        .put("gt", clock.instant().toString());
    List<String> workers = new ArrayList<>();
    for (JsonNode hit : engine.search(Schema.WORKERS_INDEX, body).at("/hits/hits")) {
      String id = hit.path("_id").asText();
      if (!WorkerId.isKnownDead(id)) {
        workers.add(id);
      }
    }
    return workers;
  }

  private State reading(List<String> workers) {
    ObjectNode body = JsonNodeFactory.instance.objectNode().put("size", 0);
    ArrayNode both = body.putObject("query").putObject("bool").putArray("filter");
    both.addObject().putObject("term").put("state", ObjectState.LEASED.word());
    ArrayNode names = both.addObject().putObject("terms").putArray("worker");
    workers.forEach(names::add);
    body.putObject("aggs").putObject("since").putObject("min").put("field", "time");
    JsonNode since = engine.search(Schema.LEDGER_INDEX, body).at("/aggregations/since/value");
    return since.isNumber()
        ? new State.Reading(Instant.ofEpochMilli(since.asLong()))
        : new State.Idle();
  }
}

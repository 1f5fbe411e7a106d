package dev.trailsearch.indexer.lifecycle.hold;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.trailsearch.indexer.opensearch.EngineClient;
import dev.trailsearch.indexer.schema.Partition;
import dev.trailsearch.indexer.schema.Schema;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** The record of holds in an engine; those that were released stay in it. */
public final class Holds {

  private static final int MOST = 10_000;
  private static final Map<String, String> AT_ONCE = Map.of("refresh", "true");
  private static final String INDEX = "/" + Schema.HOLDS_INDEX;

  private final EngineClient engine;

  /** The record in this engine. */
  public Holds(EngineClient engine) {
    this.engine = engine;
  }

  /**
   * All of them, the oldest first; none in an engine where nothing was installed.
   *
   * @throws dev.trailsearch.indexer.opensearch.EngineException if the engine is not there, or
   *     refuses
   */
  public List<Hold> all() {
    ObjectNode body = JsonNodeFactory.instance.objectNode().put("size", MOST);
    body.putArray("sort").add("set.time").add("case");
    List<Hold> holds = new ArrayList<>();
    JsonNode answer = engine.search(Schema.HOLDS_INDEX, body);
    answer.at("/hits/hits").forEach(hit -> holds.add(HoldJson.read(hit)));
    return holds;
  }

  /** Those that hold. Throws as {@link #all}. */
  public List<Hold> active() {
    return all().stream().filter(Hold::isActive).toList();
  }

  /** The cases for which a partition is held. Throws as {@link #all}. */
  public List<String> cases(Partition partition) {
    return all().stream()
        .filter(hold -> hold.holds(partition))
        .map(Hold::caseName)
        .distinct()
        .toList();
  }

  /** Writes a hold down; the same one again is one hold. */
  Hold set(String caseName, Scope scope, Mark set) {
    for (Hold hold : active()) {
      if (hold.caseName().equals(caseName) && hold.scope().equals(scope)) {
        return hold;
      }
    }
    Hold hold = new Hold(UUID.randomUUID().toString(), caseName, scope, set, null);
    engine.request("PUT", INDEX + "/_create/" + hold.id(), AT_ONCE, HoldJson.write(hold));
    return hold;
  }

  /** Writes down that a hold was released. */
  void release(Hold hold, Mark released) {
    ObjectNode change = JsonNodeFactory.instance.objectNode();
    change.putObject("doc").set("released", HoldJson.write(released));
    engine.request("POST", INDEX + "/_update/" + hold.id(), AT_ONCE, change);
  }
}

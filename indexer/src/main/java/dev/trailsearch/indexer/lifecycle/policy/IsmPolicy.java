package dev.trailsearch.indexer.lifecycle.policy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.trailsearch.indexer.schema.Schema;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * A policy in the form of the Index State Management plugin, as near as that comes: it counts age
 * from when an index was made, and knows neither late events nor the partition catalogue. It
 * merges, but does not block writes, since a loader would wait for that block to go.
 */
public final class IsmPolicy {

  /** Its name in the engine. */
  public static final String NAME = "trailsearch";

  private static final int PRIORITY = 100;
  private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

  private IsmPolicy() {}

  /** The body of {@code PUT /_plugins/_ism/policies/}{@value #NAME}. */
  public static ObjectNode of(Policy policy) {
    ObjectNode body = JSON.objectNode();
    ObjectNode ism =
        body.putObject("policy")
            .put(
                "description",
                "Trailsearch: made of its own policy. Age counts from when an index was made;"
                    + " what is held cannot be deleted, since it is read-only.")
            .put("default_state", "new");
    ArrayNode states = ism.putArray("states");
    ObjectNode last = state(states, "new", List.of());
    for (Map.Entry<Duration, List<JsonNode>> age : actions(policy).entrySet()) {
      String name = "after-" + text(age.getKey());
      ObjectNode transition = ((ArrayNode) last.path("transitions")).addObject();
      transition
          .put("state_name", name)
          .putObject("conditions")
          .put("min_index_age", text(age.getKey()));
      last = state(states, name, age.getValue());
    }
    ObjectNode template = ism.putArray("ism_template").addObject();
    template.putArray("index_patterns").add(Schema.PARTITIONS);
    template.put("priority", PRIORITY);
    return body;
  }

  private static ObjectNode state(ArrayNode states, String name, List<JsonNode> actions) {
    ObjectNode state = states.addObject().put("name", name);
    ArrayNode list = state.putArray("actions");
    actions.forEach(list::add);
    state.putArray("transitions");
    return state;
  }

  /** By age; at the same age in the order in which a plan would do them. */
  private static SortedMap<Duration, List<JsonNode>> actions(Policy policy) {
    SortedMap<Duration, List<JsonNode>> actions = new TreeMap<>();
    if (policy.seal() != null) {
      ObjectNode merge = JSON.objectNode();
      merge.putObject("force_merge").put("max_num_segments", 1);
      add(actions, policy.seal().after(), merge);
    }
    if (policy.snapshot() != null) {
      ObjectNode snapshot = JSON.objectNode();
      snapshot
          .putObject("snapshot")
          .put("repository", policy.snapshot().repository())
          .put("snapshot", "{{ctx.index}}");
      add(actions, policy.snapshot().after(), snapshot);
    }
    for (Policy.Replicas replicas : policy.replicas()) {
      ObjectNode count = JSON.objectNode();
      count.putObject("replica_count").put("number_of_replicas", replicas.count());
      add(actions, replicas.after(), count);
    }
    if (policy.delete() != null) {
      ObjectNode delete = JSON.objectNode();
      delete.putObject("delete");
      add(actions, policy.delete().after(), delete);
    }
    return actions;
  }

  private static void add(Map<Duration, List<JsonNode>> actions, Duration age, JsonNode action) {
    actions.computeIfAbsent(age, _ -> new ArrayList<>()).add(action);
  }

  private static String text(Duration age) {
    return age.toHours() % 24 == 0 ? age.toDays() + "d" : age.toHours() + "h";
  }
}

package dev.trailsearch.indexer.lifecycle.plan;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.trailsearch.indexer.lifecycle.plan.Plan.Remark;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Plans in JSON, to be kept and applied later. */
public final class PlanJson {

  private PlanJson() {}

  /** The whole plan. */
  public static ObjectNode write(Plan plan) {
    ObjectNode json = JsonNodeFactory.instance.objectNode().put("made", plan.made().toString());
    ArrayNode steps = json.putArray("steps");
    plan.steps().forEach(step -> steps.add(write(step, plan.basis())));
    ArrayNode remarks = json.putArray("remarks");
    for (Remark remark : plan.remarks()) {
      remarks.addObject().put("partition", remark.key()).put("words", remark.words());
    }
    return json.put("refusal", plan.refusal());
  }

  private static ObjectNode write(Step step, Map<String, String> basis) {
    ObjectNode json =
        JsonNodeFactory.instance
            .objectNode()
            .put("partition", step.key())
            .put("action", step.action());
    switch (step) {
      case Step.Protect _, Step.Seal _ -> {}
      case Step.Snapshot snapshot -> json.put("repository", snapshot.repository());
      case Step.Replicas replicas -> json.put("count", replicas.count());
      case Step.Delete delete -> json.put("requiresSnapshot", delete.requiresSnapshot());
    }
    return json.put("why", step.why()).put("basis", basis.get(step.key()));
  }

  /**
   * Reads what {@link #write} wrote.
   *
   * @throws IllegalArgumentException if it is something else
   */
  public static Plan read(JsonNode json) {
    List<Step> steps = new ArrayList<>();
    Map<String, String> basis = new HashMap<>();
    for (JsonNode step : part(json, "steps")) {
      steps.add(step(step));
      basis.put(part(step, "partition").asText(), part(step, "basis").asText());
    }
    List<Remark> remarks = new ArrayList<>();
    for (JsonNode remark : part(json, "remarks")) {
      remarks.add(new Remark(part(remark, "partition").asText(), part(remark, "words").asText()));
    }
    JsonNode refusal = json.path("refusal");
    try {
      return new Plan(
          Instant.parse(part(json, "made").asText()),
          steps,
          remarks,
          basis,
          refusal.isTextual() ? refusal.asText() : null);
    } catch (DateTimeException e) {
      throw new IllegalArgumentException("\"made\" is no time: " + e.getMessage(), e);
    }
  }

  private static Step step(JsonNode json) {
    String key = part(json, "partition").asText();
    String why = part(json, "why").asText();
    String action = part(json, "action").asText();
    return switch (action) {
      case "protect" -> new Step.Protect(key, why);
      case "seal" -> new Step.Seal(key, why);
      case "snapshot" -> new Step.Snapshot(key, part(json, "repository").asText(), why);
      case "replicas" -> new Step.Replicas(key, part(json, "count").asInt(), why);
      case "delete" -> new Step.Delete(key, part(json, "requiresSnapshot").asBoolean(), why);
      default -> throw new IllegalArgumentException("there is no action \"" + action + "\"");
    };
  }

  private static JsonNode part(JsonNode json, String name) {
    JsonNode part = json.path(name);
    if (part.isMissingNode() || part.isNull()) {
      throw new IllegalArgumentException("\"" + name + "\" is missing: this is no plan");
    }
    return part;
  }
}

package dev.trailsearch.dashboards.check;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.trailsearch.dashboards.check.FieldUse.Purpose;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/// What a Vega specification asks: one question for each of its `url` objects with an index. What
/// Dashboards puts in, the time range above all, is left open.
final class VegaReader {
  private static final ObjectMapper JSON = new ObjectMapper();

  private VegaReader() {}

  static List<Question> of(String specification) {
    try {
      List<Question> questions = new ArrayList<>();
      collect(JSON.readTree(specification), questions);
      return questions;
    } catch (JsonProcessingException e) {
      throw new Unreadable(
          "its specification is no JSON: " + e.getOriginalMessage(),
          "Write it in plain JSON, so that it can be checked.");
    }
  }

  private static void collect(JsonNode node, List<Question> questions) {
    JsonNode url = node.path("url");
    if (url.isObject() && url.has("index")) {
      questions.add(question(url));
    }
    node.forEach(child -> collect(child, questions));
  }

  private static Question question(JsonNode url) {
    List<FieldUse> uses = new ArrayList<>();
    if (url.path("%timefield%").isTextual()) {
      uses.add(new FieldUse(url.path("%timefield%").asText(), Purpose.TIMED));
    }
    ObjectNode body =
        url.path("body") instanceof ObjectNode given
            ? (ObjectNode) open(given)
            : JsonNodeFactory.instance.objectNode();
    fields(body.path("aggs"), uses);
    return new Question(url.path("index").asText(), body, uses);
  }

  /// The body with every condition that Dashboards fills in standing for everything.
  private static JsonNode open(JsonNode node) {
    if (node.isArray()) {
      var copy = JsonNodeFactory.instance.arrayNode();
      node.forEach(element -> copy.add(open(element)));
      return copy;
    }
    if (!node.isObject()) {
      return node.isTextual() && node.asText().startsWith("%dashboard_context") ? all() : node;
    }
    if (node.path("%timefilter%").asBoolean()) {
      return all();
    }
    ObjectNode copy = JsonNodeFactory.instance.objectNode();
    for (Map.Entry<String, JsonNode> member : node.properties()) {
      // "interval": {"%autointerval%": true}
      copy.set(
          member.getKey(),
          member.getValue().has("%autointerval%")
              ? JsonNodeFactory.instance.textNode("1d")
              : open(member.getValue()));
    }
    return copy;
  }

  private static void fields(JsonNode node, List<FieldUse> uses) {
    for (Map.Entry<String, JsonNode> member : node.properties()) {
      if (member.getKey().equals("field") && member.getValue().isTextual()) {
        uses.add(new FieldUse(member.getValue().asText(), Purpose.COUNTED));
      }
    }
    node.forEach(child -> fields(child, uses));
  }

  private static ObjectNode all() {
    ObjectNode all = JsonNodeFactory.instance.objectNode();
    all.putObject("match_all");
    return all;
  }
}

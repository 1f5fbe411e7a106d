package dev.trailsearch.search.event;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.trailsearch.indexer.event.Secrets;
import java.util.Map;

/** Masks the secrets in a record: everything under a key that holds one, however deep. */
final class Masking {

  private Masking() {}

  /** A copy without secrets. */
  static JsonNode masked(JsonNode node) {
    return copy(node, false);
  }

  private static JsonNode copy(JsonNode node, boolean secret) {
    if (node.isObject()) {
      ObjectNode copy = JsonNodeFactory.instance.objectNode();
      for (Map.Entry<String, JsonNode> entry : node.properties()) {
        copy.set(
            entry.getKey(), copy(entry.getValue(), secret || Secrets.isSecret(entry.getKey())));
      }
      return copy;
    }
    if (node.isArray()) {
      ArrayNode copy = JsonNodeFactory.instance.arrayNode(node.size());
      node.forEach(element -> copy.add(copy(element, secret)));
      return copy;
    }
    return secret && !node.isNull() ? JsonNodeFactory.instance.textNode(Secrets.MASK) : node;
  }
}

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

  /** The same without secrets; itself if it holds none, as most records do. */
  static JsonNode masked(JsonNode node) {
    return holdsSecret(node) ? copy(node, false) : node;
  }

  private static boolean holdsSecret(JsonNode node) {
    for (Map.Entry<String, JsonNode> entry : node.properties()) {
      if (Secrets.isSecret(entry.getKey()) || holdsSecret(entry.getValue())) {
        return true;
      }
    }
    if (node.isArray()) {
      for (JsonNode element : node) {
        if (holdsSecret(element)) {
          return true;
        }
      }
    }
    return false;
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

package dev.trailsearch.search.export;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** The text of what stands at a path. */
final class Cell {

  /** Stands between the values of a list. */
  static final String SEPARATOR = "|";

  private Cell() {}

  /** What stands there; several values are joined. */
  static String at(JsonNode node, String path) {
    List<JsonNode> found = new ArrayList<>();
    collect(node, path, found);
    return joined(found);
  }

  /** Keys may hold dots themselves, so paths are compared as text. */
  private static void collect(JsonNode node, String path, List<JsonNode> found) {
    if (node.isArray()) {
      node.forEach(element -> collect(element, path, found));
    }
    for (Map.Entry<String, JsonNode> entry : node.properties()) {
      String key = entry.getKey();
      if (path.equals(key)) {
        found.add(entry.getValue());
      } else if (path.startsWith(key) && path.charAt(key.length()) == '.') {
        collect(entry.getValue(), path.substring(key.length() + 1), found);
      }
    }
  }

  private static String joined(List<JsonNode> nodes) {
    return nodes.size() == 1
        ? text(nodes.getFirst())
        : nodes.stream()
            .map(Cell::text)
            .filter(text -> !text.isEmpty())
            .collect(Collectors.joining(SEPARATOR));
  }

  private static String text(JsonNode node) {
    if (node.isNull()) {
      return "";
    }
    if (node.isArray()) {
      List<JsonNode> elements = new ArrayList<>();
      node.forEach(elements::add);
      return joined(elements);
    }
    return node.isObject() ? node.toString() : node.asText();
  }
}

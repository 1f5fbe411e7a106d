package dev.trailsearch.search.event;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.trailsearch.indexer.schema.Field;
import dev.trailsearch.indexer.schema.FieldCatalogue;
import java.util.List;
import java.util.Map;

/** Which parts of an event are shown. */
public final class Paths {

  /** All of it. */
  public static final Paths ALL = new Paths(List.of(), List.of());

  private static final String DERIVED = "trail.";

  private final List<String> ofRecord;
  private final List<String> ofDerived;

  private Paths(List<String> ofRecord, List<String> ofDerived) {
    this.ofRecord = List.copyOf(ofRecord);
    this.ofDerived = List.copyOf(ofDerived);
  }

  /** The parts that a view names, by any name that a query could use, or by their path. */
  public static Paths of(View view, FieldCatalogue catalogue) {
    List<String> paths =
        view.fields().stream()
            .map(name -> catalogue.find(name).map(Field::name).orElse(name))
            .toList();
    return new Paths(
        paths.stream().filter(path -> !path.startsWith(DERIVED)).toList(),
        paths.stream()
            .filter(path -> path.startsWith(DERIVED))
            .map(path -> path.substring(DERIVED.length()))
            .toList());
  }

  JsonNode ofRecord(JsonNode record) {
    return isAll() ? record : keep(record, "", ofRecord);
  }

  JsonNode ofDerived(JsonNode derived) {
    return isAll() ? derived : keep(derived, "", ofDerived);
  }

  private boolean isAll() {
    return ofRecord.isEmpty() && ofDerived.isEmpty();
  }

  /** Keys may hold dots themselves, so paths are compared as text. */
  private static JsonNode keep(JsonNode node, String at, List<String> paths) {
    if (node.isArray()) {
      ArrayNode kept = JsonNodeFactory.instance.arrayNode();
      node.forEach(element -> kept.add(keep(element, at, paths)));
      return kept;
    }
    if (!node.isObject()) {
      return node;
    }
    ObjectNode kept = JsonNodeFactory.instance.objectNode();
    for (Map.Entry<String, JsonNode> entry : node.properties()) {
      String path = at.isEmpty() ? entry.getKey() : at + "." + entry.getKey();
      if (paths.contains(path)) {
        kept.set(entry.getKey(), entry.getValue());
      } else if (paths.stream().anyMatch(wanted -> wanted.startsWith(path + "."))
          && entry.getValue().isContainerNode()) {
        kept.set(entry.getKey(), keep(entry.getValue(), path, paths));
      }
    }
    return kept;
  }
}

package dev.trailsearch.dashboards.saved;

import com.fasterxml.jackson.core.JsonPointer;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;

/// The one way in which a saved object is written, so that a file which went through a server and
/// came back shows only what somebody changed: keys in alphabetical order, also in JSON within
/// strings, and without what a server adds by itself.
public final class NormalForm {

  /// The field list of an index pattern is fetched from the engine by whoever opens it first.
  private static final Set<String> OF_THE_SERVER = Set.of("fields", "typeMeta");

  /// Newer than the last change to the form of panels, which servers of all versions tell by it.
  private static final String PANEL_VERSION = "7.9.3";

  /// No attribute stands there, so that a string within a string stays as it is.
  private static final JsonPointer WITHIN = JsonPointer.compile("/within");

  private NormalForm() {}

  /// Objects, one a line, each line ended.
  public static String text(List<SavedObject> objects) {
    StringBuilder text = new StringBuilder();
    objects.forEach(object -> text.append(line(object)).append('\n'));
    return text.toString();
  }

  /// One object, without a line end.
  public static String line(SavedObject object) {
    SavedObject normal = of(object);
    ObjectNode line =
        Embedded.JSON
            .createObjectNode()
            .put("type", normal.key().type())
            .put("id", normal.key().id());
    line.set("attributes", normal.attributes());
    if (normal.migrationVersion() != null) {
      line.putObject("migrationVersion").put(normal.key().type(), normal.migrationVersion());
    }
    ArrayNode references = line.putArray("references");
    for (Reference each : normal.references()) {
      references.addObject().put("name", each.name()).put("type", each.type()).put("id", each.id());
    }
    return write(line);
  }

  /// The object as it would be read from its line.
  public static SavedObject of(SavedObject object) {
    ObjectNode attributes = object.attributes();
    if (object.key().type().equals("index-pattern")) {
      attributes.remove(OF_THE_SERVER);
    }
    return new SavedObject(
        object.key(),
        (ObjectNode) normal(attributes, JsonPointer.empty()),
        object.references().stream()
            .sorted(Comparator.comparing(Reference::name).thenComparing(Reference::id))
            .toList(),
        object.migrationVersion());
  }

  private static JsonNode normal(JsonNode node, JsonPointer place) {
    if (node.isObject()) {
      ObjectNode sorted = Embedded.JSON.createObjectNode();
      TreeMap<String, JsonNode> members = new TreeMap<>();
      node.properties().forEach(member -> members.put(member.getKey(), member.getValue()));
      members.forEach((name, value) -> {
        // A server leaves out what is null or writes it, as it pleases.
        if (!value.isNull()) {
          sorted.set(name, normal(value, place.appendProperty(name)));
        }
      });
      return sorted;
    }
    if (node.isArray()) {
      ArrayNode same = Embedded.JSON.createArrayNode();
      node.forEach(element -> same.add(normal(element, place.appendProperty("-"))));
      return same;
    }
    return node.isTextual()
        ? Embedded.at(place).map(which -> embedded(which, node)).orElse(node)
        : node;
  }

  private static JsonNode embedded(Embedded which, JsonNode text) {
    try {
      JsonNode tree = Embedded.JSON.readTree(text.asText());
      switch (which) {
        case PANELS -> tree.forEach(panel -> ((ObjectNode) panel).put("version", PANEL_VERSION));
        case FIELD_FORMATS -> tree.forEach(NormalForm::forgetPage);
        case VIS_STATE, UI_STATE, SEARCH_SOURCE, OPTIONS, SOURCE_FILTERS -> {}
      }
      return TextNode.valueOf(write(normal(tree, WITHIN)));
    } catch (JsonProcessingException | ClassCastException e) {
      // The check tells what is wrong; here it stays as it is.
      return text;
    }
  }

  /// Whoever opens an index pattern first leaves the address of the page in each format.
  private static void forgetPage(JsonNode format) {
    if (format.path("params") instanceof ObjectNode params) {
      params.remove("parsedUrl");
    }
  }

  private static String write(JsonNode tree) {
    try {
      return Embedded.JSON.writeValueAsString(tree);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("a tree is always writable", e);
    }
  }
}

package dev.trailsearch.indexer.schema;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.trailsearch.indexer.event.Shape;
import java.util.HashMap;
import java.util.Map;

/** The engine's mapping, and what it allows in a record, both made from the field catalogue. */
public final class Mapping {

  private static final ObjectMapper JSON = new ObjectMapper();

  private Mapping() {}

  /** The {@code properties} of an OpenSearch mapping. */
  public static ObjectNode properties(FieldCatalogue catalogue) {
    ObjectNode root = JSON.createObjectNode();
    for (Field field : catalogue.fields()) {
      place(root, field.name(), parse(field.type().mapping()));
      for (String ecs : field.ecs()) {
        place(root, ecs, JSON.createObjectNode().put("type", "alias").put("path", field.name()));
      }
    }
    return root;
  }

  /** What a record may hold where, so that nothing is sent that the mapping refuses. */
  public static Shape.Branch shape(FieldCatalogue catalogue) {
    Map<String, Shape> children = new HashMap<>(branch(properties(catalogue)).children());
    children.put("trail", new Shape.Reserved());
    return new Shape.Branch(children);
  }

  private static Shape.Branch branch(JsonNode properties) {
    Map<String, Shape> children = new HashMap<>();
    for (Map.Entry<String, JsonNode> child : properties.properties()) {
      children.put(child.getKey(), shape(child.getValue()));
    }
    return new Shape.Branch(children);
  }

  private static Shape shape(JsonNode mapping) {
    JsonNode properties = mapping.path("properties");
    if (properties.isObject()) {
      return branch(properties);
    }
    return mapping.path("type").asText().equals("alias")
        ? new Shape.Reserved()
        : new Shape.Leaf(mapping.path("ignore_malformed").asBoolean(), mapping.has("copy_to"));
  }

  private static void place(ObjectNode root, String path, ObjectNode leaf) {
    String[] parts = path.split("\\.", -1);
    ObjectNode at = root;
    for (int i = 0; i < parts.length - 1; i++) {
      at = at.withObjectProperty(parts[i]).withObjectProperty("properties");
    }
    at.set(parts[parts.length - 1], leaf);
  }

  private static ObjectNode parse(String json) {
    try {
      return (ObjectNode) JSON.readTree(json);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("a field type's mapping is no JSON: " + json, e);
    }
  }
}

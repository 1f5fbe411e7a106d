package dev.trailsearch.dashboards.pattern;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.trailsearch.dashboards.saved.Key;
import dev.trailsearch.dashboards.saved.SavedObject;
import dev.trailsearch.indexer.schema.SchemaInstaller;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.Set;

/// The index pattern for an index that Trailsearch keeps about its own work. It has no time field:
/// what is loaded is asked whatever time of events is looked at.
final class BookPattern {
  private static final Set<String> BYTES = Set.of("size", "uncompressed", "length");

  private BookPattern() {}

  static SavedObject of(String index, String resource) {
    ObjectNode formats = JsonNodeFactory.instance.objectNode();
    collect("", properties(resource), formats);
    // The index is hidden: a pattern finds it by its whole name only.
    return Formats.pattern(
        new Key("index-pattern", index),
        JsonNodeFactory.instance.objectNode().put("title", index),
        formats);
  }

  private static void collect(String parent, JsonNode properties, ObjectNode formats) {
    for (Map.Entry<String, JsonNode> field : properties.properties()) {
      String name = parent + field.getKey();
      if (field.getValue().path("type").asText().equals("date")) {
        formats.set(name, Formats.utc());
      } else if (BYTES.contains(name)) {
        formats.set(name, Formats.bytes());
      }
      collect(name + ".", field.getValue().path("properties"), formats);
    }
  }

  private static JsonNode properties(String resource) {
    try (InputStream in = SchemaInstaller.class.getResourceAsStream("/opensearch/" + resource)) {
      if (in == null) {
        throw new IllegalStateException("missing resource " + resource);
      }
      return new ObjectMapper().readTree(in).at("/mappings/properties");
    } catch (IOException e) {
      throw new UncheckedIOException("cannot read " + resource, e);
    }
  }
}

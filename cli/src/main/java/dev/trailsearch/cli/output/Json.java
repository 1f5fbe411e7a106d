package dev.trailsearch.cli.output;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;

/// JSON for people and for programs.
public final class Json {
  private static final JsonMapper MAPPER =
      JsonMapper.builder()
          .disable(SerializationFeature.FAIL_ON_EMPTY_BEANS)
          // 100.0 must not become 1e2, nor the other way round.
          .enable(com.fasterxml.jackson.core.StreamWriteFeature.WRITE_BIGDECIMAL_AS_PLAIN)
          .build();

  private Json() {}

  /// An empty object.
  public static ObjectNode object() {
    return MAPPER.createObjectNode();
  }

  /// The tree of a record.
  public static JsonNode tree(Object value) {
    return MAPPER.valueToTree(value);
  }

  /// On one line.
  public static String line(JsonNode json) {
    try {
      return MAPPER
          .writer()
          .without(JsonGenerator.Feature.AUTO_CLOSE_TARGET)
          .writeValueAsString(json);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("a tree is always writable", e);
    }
  }

  /// Indented by two, coloured where there is ink, a line end after the last line.
  public static String pretty(JsonNode json, Ink ink) {
    return new JsonPage(ink).page(json);
  }
}

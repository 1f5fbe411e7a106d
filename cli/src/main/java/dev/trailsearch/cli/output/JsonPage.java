package dev.trailsearch.cli.output;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.util.Iterator;
import java.util.Map;

/// Writes a tree as `jq` would.
final class JsonPage {
  private final Ink ink;
  private final StringBuilder page = new StringBuilder();

  JsonPage(Ink ink) {
    this.ink = ink;
  }

  String page(JsonNode json) {
    write(json, "");
    return page.append('\n').toString();
  }

  private void write(JsonNode json, String indent) {
    switch (json.getNodeType()) {
      case OBJECT -> object(json, indent);
      case ARRAY -> array(json, indent);
      case STRING -> page.append(ink.green(quoted(json.textValue())));
      case NUMBER -> page.append(ink.cyan(json.asText()));
      case BOOLEAN -> page.append(ink.yellow(json.asText()));
      case NULL, MISSING, BINARY, POJO -> page.append(ink.faint("null"));
    }
  }

  private void object(JsonNode json, String indent) {
    if (json.isEmpty()) {
      page.append("{}");
      return;
    }
    String deeper = indent + "  ";
    Iterator<Map.Entry<String, JsonNode>> fields = json.properties().iterator();
    page.append("{\n");
    while (fields.hasNext()) {
      Map.Entry<String, JsonNode> field = fields.next();
      page.append(deeper).append(ink.blue(quoted(field.getKey()))).append(": ");
      write(field.getValue(), deeper);
      page.append(fields.hasNext() ? ",\n" : "\n");
    }
    page.append(indent).append('}');
  }

  private void array(JsonNode json, String indent) {
    if (json.isEmpty()) {
      page.append("[]");
      return;
    }
    String deeper = indent + "  ";
    Iterator<JsonNode> elements = json.elements();
    page.append("[\n");
    while (elements.hasNext()) {
      page.append(deeper);
      write(elements.next(), deeper);
      page.append(elements.hasNext() ? ",\n" : "\n");
    }
    page.append(indent).append(']');
  }

  /// JSON escapes the controls below U+0020 alone; a terminal obeys others too.
  private static String quoted(String text) {
    return SafeText.of(TextNode.valueOf(text).toString());
  }
}

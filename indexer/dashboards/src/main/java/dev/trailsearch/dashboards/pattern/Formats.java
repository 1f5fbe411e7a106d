package dev.trailsearch.dashboards.pattern;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.trailsearch.dashboards.saved.Key;
import dev.trailsearch.dashboards.saved.SavedObject;
import java.util.List;

/// How values are shown.
final class Formats {
  private static final JsonNodeFactory JSON = JsonNodeFactory.instance;
  private static final String VERSION = "7.6.0";

  /// Who, what, from where, with what outcome.
  private static final List<String> COLUMNS =
      List.of(
          "trail.actor.name",
          "trail.action",
          "trail.ip",
          "awsRegion",
          "trail.outcome",
          "errorCode",
          "eventID");

  private Formats() {}

  /// @param formats by field
  static SavedObject pattern(Key key, ObjectNode attributes, ObjectNode formats) {
    return new SavedObject(
        key, attributes.put("fieldFormatMap", formats.toString()), List.of(), VERSION);
  }

  /// To the second: no service of AWS records more in eventTime.
  static ObjectNode utc() {
    return format(
        "date", JSON.objectNode().put("pattern", "YYYY-MM-DD HH:mm:ss").put("timezone", "UTC"));
  }

  /// In the usual pattern, which is not said: Dashboards takes it away whenever it saves a pattern,
  /// and there would be a difference that nobody made.
  static ObjectNode number() {
    return format("number", JSON.objectNode());
  }

  /// In the usual pattern, as for numbers.
  static ObjectNode bytes() {
    return format("bytes", JSON.objectNode());
  }

  /// Values that match a regular expression in the red of failures.
  static ObjectNode red(String regex) {
    ObjectNode params = JSON.objectNode().put("fieldType", "string");
    params
        .putArray("colors")
        .addObject()
        .put("regex", regex)
        .put("range", "-Infinity:Infinity")
        .put("text", "#BD271E")
        .put("background", "transparent");
    return format("color", params);
  }

  /// A link to every event with the same value. Ten years reach back beyond most logs; without a
  /// time, a new page would show the last fifteen minutes. The address is relative to the page, so
  /// that it holds behind a base path and in a workspace, too.
  static ObjectNode pivot(String pattern, String field) {
    String address =
        "../app/discover#/?_g=(time:(from:now-10y,to:now))"
            + "&_a=(columns:!(%s),index:%s,query:(language:kuery,query:'%s:%%22{{value}}%%22'),"
                .formatted(String.join(",", COLUMNS), pattern, field)
            + "sort:!(!(trail.time,desc)))";
    return format(
        "url", JSON.objectNode().put("urlTemplate", address).put("labelTemplate", "{{value}}"));
  }

  private static ObjectNode format(String id, ObjectNode params) {
    ObjectNode format = JSON.objectNode().put("id", id);
    format.set("params", params);
    return format;
  }
}

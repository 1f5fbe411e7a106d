package dev.trailsearch.sources.list;

import java.util.ArrayList;
import java.util.List;

/** A line of a CSV file: fields with or without quotes around them, doubled within (RFC 4180). */
final class CsvLine {

  private CsvLine() {}

  /** Its fields; a quote that is not closed ends with the line. */
  static List<String> fields(String line) {
    List<String> fields = new ArrayList<>();
    StringBuilder field = new StringBuilder();
    boolean quoted = false;
    for (int i = 0; i < line.length(); i++) {
      char c = line.charAt(i);
      if (c == '"' && quoted && i + 1 < line.length() && line.charAt(i + 1) == '"') {
        field.append(c);
        i++;
      } else if (c == '"') {
        quoted = !quoted;
      } else if (c == ',' && !quoted) {
        fields.add(field.toString());
        field.setLength(0);
      } else {
        field.append(c);
      }
    }
    fields.add(field.toString());
    return fields;
  }
}

package dev.trailsearch.cli.output;

import java.util.List;
import java.util.stream.Collectors;

/// Comma-separated values (RFC 4180) that a spreadsheet shows and never runs.
public final class Csv {
  private Csv() {}

  /// One line, ended by CR LF.
  public static String line(List<String> cells) {
    return cells.stream().map(Csv::cell).collect(Collectors.joining(",", "", "\r\n"));
  }

  /// A cell that would be a formula is marked as text by an apostrophe, as OWASP advises ("CSV
  /// Injection"): whoever names a user agent `=HYPERLINK(…)` names it for the reader.
  private static String cell(String value) {
    String text = startsFormula(value) ? "'" + value : value;
    boolean quoted = text.chars().anyMatch(c -> c == ',' || c == '"' || c == '\n' || c == '\r');
    return quoted ? '"' + text.replace("\"", "\"\"") + '"' : text;
  }

  private static boolean startsFormula(String value) {
    if (value.isEmpty() || "=+-@\t\r\n\uFF1D\uFF0B\uFF0D\uFF20".indexOf(value.charAt(0)) < 0) {
      return false;
    }
    return !value.matches("[+-]?\\d+(\\.\\d+)?");
  }
}

package dev.trailsearch.search.export;

import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Comma-separated values (RFC 4180) that a spreadsheet shows and never runs. */
public final class Csv {

  /** Characters that begin a formula: as typed, full-width, small, and the minus of mathematics. */
  private static final String OPERATORS =
      "=+-@\uFF1D\uFF0B\uFF0D\uFF20\uFE66\uFE62\uFE63\uFE6B\u2212";

  private static final Pattern NUMBER = Pattern.compile("[+-]?\\d+(\\.\\d+)?([eE][+-]?\\d+)?");

  private Csv() {}

  /** One line, ended by CR LF. */
  public static String line(List<String> cells) {
    return cells.stream().map(Csv::cell).collect(Collectors.joining(",", "", "\r\n"));
  }

  /**
   * A cell that would be a formula is marked as text by an apostrophe, as OWASP advises ("CSV
   * Injection"): whoever names a user agent {@code =HYPERLINK(…)} names it for the reader.
   */
  static String cell(String value) {
    String text = startsFormula(value) ? "'" + value : value;
    return isQuoted(text) ? '"' + text.replace("\"", "\"\"") + '"' : text;
  }

  private static boolean startsFormula(String value) {
    for (int i = 0; i < value.length(); i++) {
      char c = value.charAt(i);
      if (c == '\t' || c == '\r' || c == '\n') {
        return true;
      }
      if (!isBlank(c)) {
        return OPERATORS.indexOf(c) >= 0 && !NUMBER.matcher(value).matches();
      }
    }
    return false;
  }

  /** What a program may pass over before it looks for a formula. */
  private static boolean isBlank(char c) {
    return c <= ' '
        || Character.isSpaceChar(c)
        || Character.getType(c) == Character.FORMAT
        || (c >= '\u007F' && c <= '\u009F');
  }

  private static boolean isQuoted(String text) {
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c == ',' || c == '"' || c == '\n' || c == '\r') {
        return true;
      }
    }
    return false;
  }
}

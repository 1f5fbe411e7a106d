package dev.trailsearch.search.query;

import com.fasterxml.jackson.databind.node.ObjectNode;

/** Forms with {@code *} and {@code ?}, which the engine writes the same way. */
final class Wildcards {

  private Wildcards() {}

  static ObjectNode clause(String field, String form, boolean ignoringCase) {
    return isPrefix(form)
        ? Clauses.keyword("prefix", field, literal(form), ignoringCase)
        : Clauses.keyword("wildcard", field, form, ignoringCase);
  }

  /** Whether the only wildcard is a {@code *} at the end. */
  static boolean isPrefix(String form) {
    return form.length() > 1 && firstWildcard(form) == form.length() - 1 && form.endsWith("*");
  }

  static boolean isLeading(String form) {
    return firstWildcard(form) == 0;
  }

  /** The characters before the first wildcard, escapes resolved. */
  static String literal(String form) {
    StringBuilder literal = new StringBuilder();
    int end = firstWildcard(form);
    for (int i = 0; i < end; i++) {
      char c = form.charAt(i);
      literal.append(c == '\\' ? form.charAt(++i) : c);
    }
    return literal.toString();
  }

  /** A form that only this text has. */
  static String escape(String text) {
    StringBuilder form = new StringBuilder(text.length());
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c == '*' || c == '?' || c == '\\') {
        form.append('\\');
      }
      form.append(c);
    }
    return form.toString();
  }

  private static int firstWildcard(String form) {
    for (int i = 0; i < form.length(); i++) {
      char c = form.charAt(i);
      if (c == '*' || c == '?') {
        return i;
      }
      i += c == '\\' ? 1 : 0;
    }
    return form.length();
  }
}

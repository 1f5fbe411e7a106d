package dev.trailsearch.search.query;

import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Writes a query so that nothing is left to be guessed; reading it again gives the same query. */
public final class Wording {

  private static final String SPECIAL = "\"\\*?()[]{}<>+-:~^";

  private Wording() {}

  /** The query with every operator and every bracket written. */
  public static String of(Query query) {
    return switch (query) {
      case Query.All() -> "*";
      case Query.And(List<Query> parts) -> joined(parts, " AND ");
      case Query.Or(List<Query> parts) -> joined(parts, " OR ");
      case Query.Not(Query part) -> "NOT " + of(part);
      case Query.Words(Value value) -> of(value);
      case Query.FieldIs(int _, String name, Value value) -> escape(name) + ":" + of(value);
    };
  }

  private static String joined(List<Query> parts, String operator) {
    return parts.stream().map(Wording::of).collect(Collectors.joining(operator, "(", ")"));
  }

  private static String of(Value value) {
    return switch (value) {
      case Value.Text(int _, String text) -> quote(text);
      case Value.Wildcard(int _, String form) -> escapeForm(form);
      case Value.Present _ -> "*";
      case Value.Range(int _, Value.Bound low, Value.Bound high) ->
          (low == null || low.inclusive() ? "[" : "{")
              + of(low)
              + " TO "
              + of(high)
              + (high == null || high.inclusive() ? "]" : "}");
    };
  }

  private static String of(Value.@Nullable Bound bound) {
    return bound == null ? "*" : quote(bound.text());
  }

  private static String quote(String text) {
    return '"' + text.replace("\\", "\\\\").replace("\"", "\\\"") + '"';
  }

  private static String escape(String name) {
    StringBuilder escaped = new StringBuilder();
    name.chars().forEach(c -> append((char) c, escaped));
    return escaped.toString();
  }

  /** A form keeps its own wildcards and escapes. */
  private static String escapeForm(String form) {
    StringBuilder escaped = new StringBuilder();
    for (int i = 0; i < form.length(); i++) {
      char c = form.charAt(i);
      if (c == '\\') {
        escaped.append(c).append(form.charAt(++i));
      } else if (c == '*' || c == '?') {
        escaped.append(c);
      } else {
        append(c, escaped);
      }
    }
    return escaped.toString();
  }

  private static void append(char c, StringBuilder to) {
    if (SPECIAL.indexOf(c) >= 0 || Character.isWhitespace(c) || Character.isSpaceChar(c)) {
      to.append('\\');
    }
    to.append(c);
  }
}

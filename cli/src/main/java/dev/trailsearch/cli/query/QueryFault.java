package dev.trailsearch.cli.search;

import dev.trailsearch.cli.exit.CommandException.Misuse;
import dev.trailsearch.cli.output.SafeText;
import dev.trailsearch.search.problem.QueryException;

/// Shows where a query is wrong.
final class QueryFault {
  private static final String INDENT = "  ";

  private QueryFault() {}

  /// The query with a mark below its fault, no wider than the terminal.
  static Misuse in(String query, QueryException e, int columns) {
    String problem = String.valueOf(e.getMessage());
    String hint = e.hint().map(QueryFault::sentence).orElse("");
    if (e.position().isEmpty()) {
      return new Misuse(problem, hint);
    }
    int position = Math.min(e.position().getAsInt(), query.length());
    return new Misuse(problem, hint, marked(query, position, columns - INDENT.length() - 1));
  }

  private static String marked(String query, int position, int room) {
    String before = SafeText.of(query.substring(0, position));
    String after = SafeText.of(query.substring(position));
    if (before.length() > room / 2 && before.length() + after.length() > room) {
      before = "…" + before.substring(before.length() - room / 2);
    }
    if (before.length() + after.length() > room) {
      after = after.substring(0, room - before.length() - 1) + "…";
    }
    return INDENT + before + after + "\n" + INDENT + " ".repeat(before.length()) + "^";
  }

  private static String sentence(String hint) {
    String upper = hint.substring(0, 1).toUpperCase(java.util.Locale.ROOT) + hint.substring(1);
    return upper.endsWith(".") || upper.endsWith("?") ? upper : upper + ".";
  }
}

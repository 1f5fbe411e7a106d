package dev.trailsearch.cli.query;

import dev.trailsearch.cli.exit.CommandException.Misuse;
import dev.trailsearch.cli.exit.Failure;
import dev.trailsearch.cli.output.SafeText;
import dev.trailsearch.search.problem.QueryException;

/// Shows where a query is wrong.
public final class QueryFault {
  private static final String INDENT = "  ";

  private QueryFault() {}

  /// The query with a mark below its fault, no wider than the terminal.
  public static Misuse in(String query, QueryException e, int columns) {
    Failure plain = Failure.of(e);
    if (e.position().isEmpty()) {
      return new Misuse(plain.problem(), plain.remedy());
    }
    int position = Math.min(e.position().getAsInt(), query.length());
    return new Misuse(
        plain.problem(), plain.remedy(), marked(query, position, columns - INDENT.length() - 1));
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
}

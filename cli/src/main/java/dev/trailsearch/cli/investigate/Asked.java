package dev.trailsearch.cli.investigate;

import dev.trailsearch.cli.exit.CommandException.Misuse;
import dev.trailsearch.search.problem.QueryException;
import java.util.Locale;
import java.util.function.Supplier;

/// Tells what cannot be asked as what was written wrongly.
final class Asked {
  private Asked() {}

  /// The answer.
  ///
  /// @throws Misuse with the hint, if it cannot be asked
  static <A> A of(Supplier<A> question) {
    try {
      return question.get();
    } catch (QueryException e) {
      throw new Misuse(String.valueOf(e.getMessage()), e.hint().map(Asked::sentence).orElse(""));
    }
  }

  private static String sentence(String hint) {
    String upper = hint.substring(0, 1).toUpperCase(Locale.ROOT) + hint.substring(1);
    return upper.endsWith(".") || upper.endsWith("?") ? upper : upper + ".";
  }
}

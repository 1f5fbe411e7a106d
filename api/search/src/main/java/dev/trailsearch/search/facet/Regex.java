package dev.trailsearch.search.facet;

import dev.trailsearch.search.problem.Characters;
import dev.trailsearch.search.problem.QueryException;

/** Regular expressions of Lucene, made from plain text alone. */
final class Regex {

  /** The engine's {@code index.max_regex_length}. */
  private static final int LONGEST = 1_000;

  private Regex() {}

  /**
   * Texts that begin with one text and contain another after it.
   *
   * @param prefix in this case
   * @param text in any case
   * @throws QueryException if it would be longer than the engine takes
   */
  static String containing(String prefix, String text) {
    StringBuilder regex = new StringBuilder();
    prefix.chars().forEach(c -> literal((char) c, regex));
    regex.append(".*");
    if (!text.isEmpty()) {
      Characters.whole(text).chars().forEach(c -> anyCase((char) c, regex));
      regex.append(".*");
    }
    if (regex.length() > LONGEST) {
      throw QueryException.of(
          "the text to look for among the values is too long", "write fewer characters");
    }
    return regex.toString();
  }

  private static void anyCase(char c, StringBuilder to) {
    char lower = Character.toLowerCase(c);
    char upper = Character.toUpperCase(c);
    if (lower == upper) {
      literal(c, to);
    } else {
      to.append('[').append(lower).append(upper).append(']');
    }
  }

  /** Every sign is escaped, whatever it means; a letter after a backslash would be a class. */
  private static void literal(char c, StringBuilder to) {
    if (c < 128 && !Character.isLetterOrDigit(c)) {
      to.append('\\');
    }
    to.append(c);
  }
}

package dev.trailsearch.search.query;

import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/**
 * Cuts a text with wildcards into words as the index's analyzer {@code trail_words} cuts text
 * without: letters and digits, or a whole IPv4 address, in lower case. The engine does not analyse
 * the text of a wildcard query, so it is done here.
 */
final class WordPieces {

  private static final String LETTERS = WordLetters.CLASS;

  private static final Pattern WORD = Pattern.compile("[" + LETTERS + "]");
  private static final Pattern PIECE =
      Pattern.compile(
          "\\\\.|[0-9]{1,3}\\.[0-9]{1,3}\\.[0-9]{1,3}\\.[0-9]{1,3}+(?![*?])|[*?" + LETTERS + "]+",
          Pattern.DOTALL);

  private WordPieces() {}

  /** Whether the analyzer finds a word in it. */
  static boolean hasWord(String text) {
    return WORD.matcher(text).find();
  }

  /** The words, in order; escaped wildcards are no letters, so they separate. */
  static List<String> of(String form) {
    return PIECE
        .matcher(form)
        .results()
        .map(MatchResult::group)
        .filter(piece -> !piece.startsWith("\\"))
        .map(WordPieces::lowerCase)
        .toList();
  }

  /** As Lucene's filter does it: character by character. */
  private static String lowerCase(String text) {
    StringBuilder lower = new StringBuilder(text.length());
    text.codePoints().map(Character::toLowerCase).forEach(lower::appendCodePoint);
    return lower.toString();
  }
}

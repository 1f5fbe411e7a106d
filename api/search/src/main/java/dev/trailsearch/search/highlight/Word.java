package dev.trailsearch.search.highlight;

import dev.trailsearch.search.query.WordLetters;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/**
 * A word of a text.
 *
 * @param form in lower case
 * @param from index of its first character
 * @param to index after its last
 */
record Word(String form, int from, int to) {

  private static final Pattern WHOLE =
      Pattern.compile(
          "[0-9]{1,3}\\.[0-9]{1,3}\\.[0-9]{1,3}\\.[0-9]{1,3}|[" + WordLetters.CLASS + "]+");

  /** {@code CreateAccessKey} and {@code DBInstances} by their parts. */
  private static final Pattern PART = Pattern.compile("[A-Z]+(?![a-z])|[A-Z]?[a-z]+|[0-9]+");

  /** The words as the index cuts them. */
  static List<Word> whole(String text) {
    return cut(WHOLE, text);
  }

  /** The parts of CamelCase names, which the index holds beside them. */
  static List<Word> parts(String text) {
    return cut(PART, text);
  }

  private static List<Word> cut(Pattern pattern, String text) {
    List<Word> words = new ArrayList<>();
    for (MatchResult match : pattern.matcher(text).results().toList()) {
      words.add(new Word(match.group().toLowerCase(Locale.ROOT), match.start(), match.end()));
    }
    return words;
  }
}

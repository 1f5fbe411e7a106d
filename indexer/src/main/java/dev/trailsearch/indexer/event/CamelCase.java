package dev.trailsearch.indexer.event;

import java.util.ArrayList;
import java.util.List;

/** Splits CamelCase names, also inside ARNs and paths, into their words. */
final class CamelCase {

  /** Longer runs of letters are encoded data, not names. */
  private static final int MAX_RUN = 64;

  private static final int MAX_PARTS = 10;

  private CamelCase() {}

  /**
   * For each run of ASCII letters that is made of several words, the words with a space between
   * them: {@code role/OrganizationAccountAccessRole} gives {@code Organization Account Access
   * Role}.
   */
  static List<String> split(String text) {
    List<String> found = List.of();
    int length = text.length();
    int from = 0;
    while (from < length) {
      if (!isLetter(text.charAt(from))) {
        from++;
        continue;
      }
      int to = from + 1;
      boolean camel = false;
      while (to < length && isLetter(text.charAt(to))) {
        camel |= isUpper(text.charAt(to)) && !isUpper(text.charAt(to - 1));
        to++;
      }
      if (to - from <= MAX_RUN && (camel || startsWithAcronym(text, from, to))) {
        found = append(found, text.substring(from, to));
      }
      from = to;
    }
    return found;
  }

  private static List<String> append(List<String> found, String run) {
    StringBuilder words = new StringBuilder(run.length() + 8);
    int parts = 1;
    for (int i = 0; i < run.length(); i++) {
      if (i > 0 && beginsWord(run, i)) {
        words.append(' ');
        parts++;
      }
      words.append(run.charAt(i));
    }
    if (parts == 1 || parts > MAX_PARTS) {
      return found;
    }
    List<String> result = found.isEmpty() ? new ArrayList<>(2) : found;
    result.add(words.toString());
    return result;
  }

  /** At {@code aB}, and at the last capital of an acronym before a word: {@code DBInstance}. */
  private static boolean beginsWord(String run, int i) {
    if (!isUpper(run.charAt(i))) {
      return false;
    }
    return !isUpper(run.charAt(i - 1)) || (isSmall(run, i + 1) && !isPlural(run, i + 1));
  }

  /** The {@code s} of {@code ListACLs}. */
  private static boolean isPlural(String run, int i) {
    return run.charAt(i) == 's' && !isSmall(run, i + 1);
  }

  private static boolean isSmall(String run, int i) {
    return i < run.length() && !isUpper(run.charAt(i));
  }

  /** {@code DBInstances}: capitals, then small letters, without a later capital. */
  private static boolean startsWithAcronym(String text, int from, int to) {
    return to - from > 3
        && isUpper(text.charAt(from))
        && isUpper(text.charAt(from + 1))
        && !isUpper(text.charAt(to - 1));
  }

  private static boolean isLetter(char c) {
    return (c >= 'a' && c <= 'z') || isUpper(c);
  }

  private static boolean isUpper(char c) {
    return c >= 'A' && c <= 'Z';
  }
}

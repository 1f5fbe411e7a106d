package dev.trailsearch.search.problem;

/** Refuses text that no file, request or index can hold. */
public final class Characters {

  private Characters() {}

  /**
   * The text, if it can be written as UTF-8.
   *
   * @throws QueryException if it holds half of a surrogate pair, with its place
   */
  public static String whole(String text) {
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      boolean pair =
          Character.isHighSurrogate(c)
              && i + 1 < text.length()
              && Character.isLowSurrogate(text.charAt(i + 1));
      if (pair) {
        i++;
      } else if (Character.isSurrogate(c)) {
        throw QueryException.at(i, "there is half a character here", "remove it");
      }
    }
    return text;
  }
}

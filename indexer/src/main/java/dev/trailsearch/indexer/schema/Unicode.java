package dev.trailsearch.indexer.schema;

/** Makes any Java string writable as UTF-8. */
final class Unicode {

  private Unicode() {}

  /**
   * The text with each lone surrogate, which a record may hold as an escape such as {@code \ud800},
   * replaced by U+FFFD.
   */
  static String repair(String text) {
    for (int i = 0; i < text.length(); i++) {
      if (Character.isSurrogate(text.charAt(i))) {
        return replaceLone(text);
      }
    }
    return text;
  }

  private static String replaceLone(String text) {
    StringBuilder repaired = new StringBuilder(text.length());
    text.codePoints()
        .map(c -> c >= Character.MIN_SURROGATE && c <= Character.MAX_SURROGATE ? 0xFFFD : c)
        .forEach(repaired::appendCodePoint);
    return repaired.toString();
  }
}

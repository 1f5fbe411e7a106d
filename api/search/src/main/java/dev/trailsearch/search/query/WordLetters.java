package dev.trailsearch.search.query;

/** What the index's analyzer {@code trail_words} makes words of. */
public final class WordLetters {

  /** Letters and digits, as the inside of a character class of a regular expression. */
  public static final String CLASS =
      "0-9A-Za-z\u00aa\u00b5\u00ba\u00c0-\u00d6\u00d8-\u00f6\u00f8-\u1fff"
          + "\u2c00-\u2dff\u3005-\ud7ff\uf900-\ufdff\uff10-\uffdc";

  private WordLetters() {}
}

package dev.trailsearch.search.query;

/**
 * A piece of a query.
 *
 * @param kind what it is
 * @param position characters before it
 * @param text a name, a word, a phrase, or the sign itself
 */
record Token(Kind kind, int position, String text) {

  enum Kind {
    OPEN,
    CLOSE,
    AND,
    OR,
    NOT,
    PLUS,
    MINUS,
    /** A field's name; the colon after it is part of it. */
    NAME,
    /** {@code <}, {@code <=}, {@code >} or {@code >=}. */
    COMPARISON,
    RANGE_OPEN,
    RANGE_CLOSE,
    TO,
    /** Text without quotes, escapes resolved. */
    WORD,
    /** Text without quotes that holds wildcards, in the form of {@link Value.Wildcard}. */
    WILDCARD,
    /** Text in quotes. */
    PHRASE,
    END
  }
}

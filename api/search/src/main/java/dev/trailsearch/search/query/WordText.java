package dev.trailsearch.search.query;

/** A word while it is read: as it stands, and as a form in which literal wildcards are escaped. */
final class WordText {

  private final StringBuilder literal = new StringBuilder();
  private final StringBuilder form = new StringBuilder();
  private boolean wildcards;

  void literal(char c) {
    literal.append(c);
    if (c == '*' || c == '?' || c == '\\') {
      form.append('\\');
    }
    form.append(c);
  }

  void wildcard(char c) {
    wildcards = true;
    literal.append(c);
    form.append(c);
  }

  boolean hasWildcards() {
    return wildcards;
  }

  /** Whether it is {@code *} alone. */
  boolean isAnything() {
    return wildcards && form.toString().equals("*");
  }

  String literal() {
    return literal.toString();
  }

  String form() {
    return form.toString();
  }
}

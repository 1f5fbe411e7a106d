package dev.trailsearch.cli.output;

/// Text from a log, made safe to show. A user agent is whatever a caller wants it to be, escape
/// sequences for the reader's terminal included.
public final class SafeText {
  private SafeText() {}

  /// The text on one line; what a terminal would obey stands as `\u001b`.
  public static String of(String text) {
    if (text.codePoints().noneMatch(SafeText::obeyed)) {
      return text;
    }
    StringBuilder safe = new StringBuilder(text.length() + 16);
    text.codePoints()
        .forEach(c -> {
          if (obeyed(c)) {
            safe.append("\\u%04x".formatted(c));
          } else {
            safe.appendCodePoint(c);
          }
        });
    return safe.toString();
  }

  /// Control characters of both sets, and those that turn the direction of writing round.
  private static boolean obeyed(int c) {
    return Character.getType(c) == Character.CONTROL
        || (c >= 0x202A && c <= 0x202E)
        || (c >= 0x2066 && c <= 0x2069)
        || c == 0x2028
        || c == 0x2029;
  }
}

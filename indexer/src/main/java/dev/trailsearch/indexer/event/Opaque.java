package dev.trailsearch.indexer.event;

/** Recognises values without words: found by their parameter, not by full text. */
final class Opaque {

  /** Shorter encoded data cannot be told from a name. */
  private static final int SHORTEST_ENCODED = 40;

  private Opaque() {}

  /** Whether the value is a GUID, a time, or base64. */
  static boolean matches(String value) {
    return EventId.isGuid(value) || isTime(value) || isEncoded(value);
  }

  private static boolean isTime(String value) {
    int length = value.length();
    return length >= 20
        && length <= 29
        && value.charAt(4) == '-'
        && value.charAt(7) == '-'
        && value.charAt(10) == 'T'
        && Timestamps.parse(value) != null;
  }

  /** Base64, told from a path of plain names by its padding or a plus sign. */
  private static boolean isEncoded(String value) {
    if (value.length() < SHORTEST_ENCODED || (!value.endsWith("=") && value.indexOf('+') < 0)) {
      return false;
    }
    return value.chars().allMatch(Opaque::isBase64);
  }

  private static boolean isBase64(int c) {
    return (c >= 'a' && c <= 'z')
        || (c >= 'A' && c <= 'Z')
        || (c >= '0' && c <= '9')
        || c == '+'
        || c == '/'
        || c == '=';
  }
}

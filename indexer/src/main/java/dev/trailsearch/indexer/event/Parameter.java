package dev.trailsearch.indexer.event;

/**
 * The form in which any request parameter is indexed: {@code path=value} in one keyword field, so
 * that every parameter can be filtered and faceted without a mapping of its own.
 *
 * <p>In a path, {@code =} and {@code \} are escaped by {@code \}, so the first bare {@code =} ends
 * it. Array indexes are left out. A value longer than {@value #MAX_VALUE_LENGTH} characters is cut;
 * whoever asks for one must cut it the same way, which is why both sides use this class.
 */
public final class Parameter {

  /** Characters (UTF-16) of a value that are indexed. */
  public static final int MAX_VALUE_LENGTH = 256;

  /** Characters of a path that are indexed. */
  public static final int MAX_PATH_LENGTH = 256;

  private Parameter() {}

  /** The pair as it is indexed. */
  public static String pair(String path, String value) {
    return prefix(path) + cut(value);
  }

  /** What every pair of this path begins with, its {@code =} included. */
  public static String prefix(String path) {
    return escape(path) + '=';
  }

  /**
   * The value of a pair: what stands after its first bare {@code =}; all of it, if there is none.
   */
  public static String value(String pair) {
    for (int i = 0; i < pair.length(); i++) {
      char c = pair.charAt(i);
      if (c == '\\') {
        i++;
      } else if (c == '=') {
        return pair.substring(i + 1);
      }
    }
    return pair;
  }

  /** A value as far as it is indexed; never half a surrogate pair. */
  public static String cut(String value) {
    if (value.length() <= MAX_VALUE_LENGTH) {
      return value;
    }
    boolean splits = Character.isHighSurrogate(value.charAt(MAX_VALUE_LENGTH - 1));
    return value.substring(0, splits ? MAX_VALUE_LENGTH - 1 : MAX_VALUE_LENGTH);
  }

  private static String escape(String path) {
    if (path.indexOf('=') < 0 && path.indexOf('\\') < 0) {
      return path;
    }
    return path.replace("\\", "\\\\").replace("=", "\\=");
  }
}

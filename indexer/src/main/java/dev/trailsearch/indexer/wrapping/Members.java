package dev.trailsearch.indexer.wrapping;

import dev.trailsearch.indexer.event.Slice;
import java.util.function.IntPredicate;

/**
 * Walks the members of an object, or the entries of an array, one level deep. What it walks was
 * read as JSON before, so it looks only at brackets and quotes; if that is not so, it comes to an
 * early end.
 */
final class Members {

  private final byte[] bytes;
  private final int end;
  private final boolean object;
  private int at;
  private String key = "";
  private int valueStart;

  /**
   * Stands before the first member.
   *
   * @param value from its bracket on
   */
  Members(Slice value) {
    this.bytes = value.array();
    this.end = value.offset() + value.length();
    this.at = value.offset() + 1;
    this.object = value.length() > 0 && bytes[value.offset()] == '{';
  }

  /** Moves to the next member; false behind the last. */
  boolean next() {
    skipTo(c -> c != ',' && !isBlank(c));
    if (at >= end || bytes[at] == '}' || bytes[at] == ']') {
      return false;
    }
    if (object) {
      int start = at;
      skipValue();
      key = name(new Slice(bytes, start, at - start));
      skipTo(c -> c != ':' && !isBlank(c));
    }
    valueStart = at;
    skipValue();
    return at > valueStart;
  }

  /** The key of the member at hand; nothing in an array. */
  String key() {
    return key;
  }

  /** Its value. */
  Slice value() {
    return new Slice(bytes, valueStart, at - valueStart);
  }

  private static String name(Slice quoted) {
    String text = quoted.text();
    if (text.indexOf('\\') >= 0) {
      return EscapedText.of(quoted).decoded().text();
    }
    return text.length() < 2 ? "" : text.substring(1, text.length() - 1);
  }

  private void skipValue() {
    int depth = 0;
    do {
      if (at >= end) {
        return;
      }
      switch (bytes[at]) {
        case '"' -> skipString();
        case '{', '[' -> {
          depth++;
          at++;
        }
        case '}', ']' -> {
          depth--;
          at++;
        }
        default -> {
          if (depth == 0) {
            skipTo(c -> c == ',' || c == '}' || c == ']' || isBlank(c));
          } else {
            at++;
          }
        }
      }
    } while (depth > 0);
  }

  private void skipString() {
    at++;
    while (at < end && bytes[at] != '"') {
      at += bytes[at] == '\\' ? 2 : 1;
    }
    at = Math.min(at + 1, end);
  }

  private void skipTo(IntPredicate wanted) {
    while (at < end && !wanted.test(bytes[at])) {
      at++;
    }
  }

  private static boolean isBlank(int c) {
    return c == ' ' || c == '\n' || c == '\r' || c == '\t';
  }
}

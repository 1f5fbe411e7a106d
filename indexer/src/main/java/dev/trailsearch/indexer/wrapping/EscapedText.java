package dev.trailsearch.indexer.wrapping;

import dev.trailsearch.indexer.event.Slice;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;

/**
 * The content of a JSON string, in UTF-8. Half a surrogate pair has no such form and stays the
 * escape that it is; inside a record that stands in the string, that means the same.
 */
public final class EscapedText {

  private final byte[] bytes;
  private final int start;
  private final int end;
  private final ByteArrayOutputStream out;
  private int at;

  private EscapedText(Slice quoted) {
    this.bytes = quoted.array();
    this.start = quoted.offset() + 1;
    this.end = quoted.offset() + Math.max(1, quoted.length() - 1);
    this.out = new ByteArrayOutputStream();
  }

  /**
   * The text of a string.
   *
   * @param quoted with its quotes, free of errors
   */
  public static EscapedText of(Slice quoted) {
    return new EscapedText(quoted);
  }

  /** The text itself. */
  public Slice decoded() {
    decodeUpTo(Integer.MAX_VALUE);
    byte[] text = out.toByteArray();
    return new Slice(text, 0, text.length);
  }

  /** Whether it begins like an object. */
  boolean isObject() {
    int i = start;
    while (i < end && isBlank(i)) {
      i += bytes[i] == '\\' ? 2 : 1;
    }
    return i < end && bytes[i] == '{';
  }

  private boolean isBlank(int index) {
    boolean escaped = bytes[index] == '\\' && index + 1 < end;
    return escaped ? "nrt".indexOf(bytes[index + 1]) >= 0 : bytes[index] == ' ';
  }

  /**
   * Where a byte of the text stands in the string.
   *
   * @param decoded index in {@link #decoded()}
   * @return index from the opening quote, which is 0
   */
  public int offsetOf(int decoded) {
    decodeUpTo(decoded);
    return at - start + 1;
  }

  private void decodeUpTo(int size) {
    out.reset();
    at = start;
    while (at < end && out.size() < size) {
      if (bytes[at] != '\\' || at + 1 >= end) {
        out.write(bytes[at++]);
      } else {
        escape(bytes[at + 1]);
      }
    }
  }

  private void escape(byte c) {
    switch (c) {
      case 'n' -> simple('\n');
      case 'r' -> simple('\r');
      case 't' -> simple('\t');
      case 'b' -> simple('\b');
      case 'f' -> simple('\f');
      case 'u' -> unicode();
      default -> simple(c);
    }
  }

  private void simple(int c) {
    out.write(c);
    at += 2;
  }

  private void unicode() {
    int first = unit(at);
    int second = Character.isHighSurrogate((char) first) ? unit(at + 6) : -1;
    if (second >= 0 && Character.isLowSurrogate((char) second)) {
      write(Character.toString(Character.toCodePoint((char) first, (char) second)), 12);
    } else if (first < 0 || Character.isSurrogate((char) first)) {
      write(new Slice(bytes, at, Math.min(6, end - at)).text(), Math.min(6, end - at));
    } else {
      write(Character.toString(first), 6);
    }
  }

  private void write(String text, int read) {
    out.writeBytes(text.getBytes(StandardCharsets.UTF_8));
    at += read;
  }

  /** The UTF-16 unit whose escape stands at an index; -1 if none does. */
  private int unit(int index) {
    if (index + 6 > end || bytes[index] != '\\' || bytes[index + 1] != 'u') {
      return -1;
    }
    int unit = 0;
    for (int i = index + 2; i < index + 6; i++) {
      int digit = Character.digit(bytes[i], 16);
      if (digit < 0) {
        return -1;
      }
      unit = unit * 16 + digit;
    }
    return unit;
  }
}

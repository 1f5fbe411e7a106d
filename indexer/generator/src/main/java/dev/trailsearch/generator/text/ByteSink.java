package dev.trailsearch.generator.text;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.security.MessageDigest;
import java.util.Arrays;

/** A growing buffer of UTF-8 text. Not safe for use by several threads. */
public final class ByteSink {

  private byte[] bytes;
  private int size;

  public ByteSink(int capacity) {
    bytes = new byte[capacity];
  }

  public ByteSink append(Utf8 text) {
    room(text.length());
    text.copyTo(bytes, size);
    size += text.length();
    return this;
  }

  /** Appends one ASCII character. */
  public ByteSink append(char ascii) {
    room(1);
    bytes[size++] = (byte) ascii;
    return this;
  }

  /** Appends text that holds ASCII only; anything else would be cut to its low byte. */
  public ByteSink ascii(String text) {
    room(text.length());
    for (int i = 0; i < text.length(); i++) {
      bytes[size++] = (byte) text.charAt(i);
    }
    return this;
  }

  public ByteSink decimal(long value) {
    if (value < 0) {
      append('-');
    }
    int digits = 1;
    for (long rest = value / 10; rest != 0; rest /= 10) {
      digits++;
    }
    return padded(Math.abs(value), digits);
  }

  /** Appends the last {@code digits} decimal digits of a value that is not negative. */
  public ByteSink padded(long value, int digits) {
    room(digits);
    long rest = value;
    for (int at = size + digits - 1; at >= size; at--) {
      bytes[at] = (byte) ('0' + rest % 10);
      rest /= 10;
    }
    size += digits;
    return this;
  }

  /**
   * Appends one character of {@code alphabet} for each {@code bits} of {@code source}, lowest
   * first.
   */
  ByteSink letters(String alphabet, long source, int bits, int count) {
    room(count);
    long mask = (1L << bits) - 1;
    for (int i = 0; i < count; i++) {
      bytes[size++] = (byte) alphabet.charAt((int) ((source >>> (i * bits)) & mask));
    }
    return this;
  }

  public int size() {
    return size;
  }

  /** Forgets everything after the first {@code length} bytes. */
  public void truncate(int length) {
    size = length;
  }

  /** A copy of what was written since {@code from}. */
  public Utf8 since(int from) {
    byte[] copy = Arrays.copyOfRange(bytes, from, size);
    return Utf8.copyOf(copy, copy.length);
  }

  public void writeTo(OutputStream out) throws IOException {
    out.write(bytes, 0, size);
  }

  public void updateDigest(MessageDigest digest) {
    digest.update(bytes, 0, size);
  }

  /** Reads what has been written so far; do not write while reading. */
  public InputStream open() {
    return new ByteArrayInputStream(bytes, 0, size);
  }

  private void room(int more) {
    if (bytes.length - size < more) {
      bytes = Arrays.copyOf(bytes, Math.max(size + more, bytes.length * 2));
    }
  }
}

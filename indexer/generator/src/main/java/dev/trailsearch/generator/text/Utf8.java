package dev.trailsearch.generator.text;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.Arrays;

/** Immutable text kept as UTF-8, so that the hot path copies bytes and never encodes. */
public final class Utf8 {

  private final byte[] bytes;

  private Utf8(byte[] bytes) {
    this.bytes = bytes;
  }

  public static Utf8 of(String text) {
    return new Utf8(text.getBytes(UTF_8));
  }

  /** The first {@code length} bytes of {@code source}, copied. */
  static Utf8 copyOf(byte[] source, int length) {
    return new Utf8(Arrays.copyOf(source, length));
  }

  public int length() {
    return bytes.length;
  }

  void copyTo(byte[] target, int at) {
    System.arraycopy(bytes, 0, target, at, bytes.length);
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof Utf8 that && Arrays.equals(bytes, that.bytes);
  }

  @Override
  public int hashCode() {
    return Arrays.hashCode(bytes);
  }

  @Override
  public String toString() {
    return new String(bytes, UTF_8);
  }
}

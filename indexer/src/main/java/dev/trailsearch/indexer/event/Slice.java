package dev.trailsearch.indexer.event;

import java.nio.charset.StandardCharsets;
import java.util.Objects;

/**
 * A view of some bytes of a larger array. Valid only until the owner of the array reads on: whoever
 * keeps the bytes longer copies them.
 */
public final class Slice {

  private final byte[] bytes;
  private final int offset;
  private final int length;

  /**
   * Views {@code length} bytes of {@code bytes} from {@code offset}.
   *
   * @throws IndexOutOfBoundsException if the range is not inside the array
   */
  public Slice(byte[] bytes, int offset, int length) {
    Objects.checkFromIndexSize(offset, length, bytes.length);
    this.bytes = bytes;
    this.offset = offset;
    this.length = length;
  }

  /** A slice over the UTF-8 form of {@code text}. */
  public static Slice of(String text) {
    byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
    return new Slice(bytes, 0, bytes.length);
  }

  /** The array viewed; not a copy. */
  public byte[] array() {
    return bytes;
  }

  /** Index in {@link #array()} of the first byte. */
  public int offset() {
    return offset;
  }

  /** Number of bytes. */
  public int length() {
    return length;
  }

  /** The bytes as text; what is not UTF-8 becomes U+FFFD. */
  public String text() {
    return new String(bytes, offset, length, StandardCharsets.UTF_8);
  }
}

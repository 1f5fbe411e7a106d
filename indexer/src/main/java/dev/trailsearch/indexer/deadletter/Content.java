package dev.trailsearch.indexer.deadletter;

import dev.trailsearch.indexer.event.Slice;
import dev.trailsearch.indexer.source.LostBytes;
import java.util.Arrays;

/** The bytes of something that was lost, or their beginning where they are too many. */
public final class Content {

  private final byte[] bytes;
  private final long length;

  /** Keeps the array as it is, which nobody may change from then on. */
  Content(byte[] bytes, long length) {
    this.bytes = bytes;
    this.length = length;
  }

  static Content of(LostBytes lost) {
    return of(lost.bytes(), lost.length());
  }

  static Content of(Slice record) {
    return of(record, record.length());
  }

  private static Content of(Slice slice, long length) {
    int kept = Math.min(slice.length(), LostBytes.KEPT);
    byte[] copy = Arrays.copyOfRange(slice.array(), slice.offset(), slice.offset() + kept);
    return new Content(copy, length);
  }

  /** All of it, or its beginning: at most {@link LostBytes#KEPT}. Not a copy. */
  public Slice bytes() {
    return new Slice(bytes, 0, bytes.length);
  }

  /** How many bytes it has, kept or not. */
  public long length() {
    return length;
  }

  /** Whether {@link #bytes()} is all of it. */
  public boolean isWhole() {
    return bytes.length == length;
  }
}

package dev.trailsearch.indexer.source;

import dev.trailsearch.indexer.event.Position;
import dev.trailsearch.indexer.event.Slice;
import java.util.Arrays;

/** The bytes of something that could not be read as a record, so that it can be mended. */
public final class LostBytes {

  /** So many bytes are kept; what is longer is told by its place. */
  public static final int KEPT = 1024 * 1024;

  private final byte[] bytes;
  private final Position start;
  private final long length;

  private LostBytes(byte[] bytes, Position start, long length) {
    this.bytes = bytes;
    this.start = start;
    this.length = length;
  }

  static LostBytes of(Slice slice, Position start) {
    int kept = Math.min(slice.length(), KEPT);
    byte[] copy = Arrays.copyOfRange(slice.array(), slice.offset(), slice.offset() + kept);
    return new LostBytes(copy, start, slice.length());
  }

  /** The same, if it is seen later that what follows was lost, too. */
  LostBytes with(Slice more) {
    int kept = Math.min(more.length(), KEPT - bytes.length);
    byte[] all = Arrays.copyOf(bytes, bytes.length + kept);
    System.arraycopy(more.array(), more.offset(), all, bytes.length, kept);
    return new LostBytes(all, start, length + more.length());
  }

  /** Its beginning, or all of it: at most {@link #KEPT}. Not a copy. */
  public Slice bytes() {
    return new Slice(bytes, 0, bytes.length);
  }

  /** Where it begins. */
  public Position start() {
    return start;
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

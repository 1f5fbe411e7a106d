package dev.trailsearch.indexer.source;

import java.io.IOException;
import java.io.InputStream;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A stream whose first bytes were looked at, which it gives all the same. What went wrong then is
 * told when they are read, as if nobody had looked.
 */
final class Lookahead extends InputStream {

  private static final int BYTES = 4;

  private final InputStream in;
  private final byte[] head = new byte[BYTES];
  private int length;
  private int at;
  private @Nullable IOException failure;

  Lookahead(InputStream in) {
    this.in = in;
    try {
      length = in.readNBytes(head, 0, BYTES);
    } catch (IOException e) {
      failure = e;
    }
  }

  /** Whether the stream begins with these bytes; at most four. */
  boolean startsWith(int... bytes) {
    for (int i = 0; i < bytes.length; i++) {
      if (i >= length || (head[i] & 0xff) != bytes[i]) {
        return false;
      }
    }
    return true;
  }

  @Override
  public int read() throws IOException {
    byte[] one = new byte[1];
    return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
  }

  @Override
  public int read(byte[] buffer, int offset, int count) throws IOException {
    Objects.checkFromIndexSize(offset, count, buffer.length);
    if (at < length) {
      int n = Math.min(count, length - at);
      System.arraycopy(head, at, buffer, offset, n);
      at += n;
      return n;
    }
    if (failure != null) {
      throw failure;
    }
    return in.read(buffer, offset, count);
  }

  @Override
  public int available() throws IOException {
    return at < length ? length - at : in.available();
  }

  @Override
  public void close() throws IOException {
    in.close();
  }
}

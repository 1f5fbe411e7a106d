package dev.trailsearch.indexer.source;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.zip.GZIPInputStream;
import java.util.zip.ZipException;
import org.jspecify.annotations.Nullable;

/**
 * The content of all members of a gzip stream. {@link GZIPInputStream} takes for the end whatever
 * follows a member and is none: a member whose first bytes are damaged, one that is cut within its
 * header, a connection that breaks just there. Here only zeros do, the padding of tapes and blocks.
 */
final class GzipMembers extends GZIPInputStream {

  /** Most objects are a few KB: what is made ready for each is a cost of every object. */
  private static final int BUFFER = 8 * 1024;

  /** The checksum and the length, behind each member. */
  private static final int TRAILER = 8;

  private final Raw raw;
  private boolean ended;

  private GzipMembers(Raw raw) throws IOException {
    super(raw, BUFFER);
    this.raw = raw;
  }

  /**
   * The content of a stream.
   *
   * @throws IOException if it does not begin as gzip does
   */
  static GzipMembers of(InputStream raw) throws IOException {
    return new GzipMembers(new Raw(raw));
  }

  @Override
  public int read(byte[] buffer, int offset, int count) throws IOException {
    int n = super.read(buffer, offset, count);
    if (n < 0 && !ended) {
      ended = true;
      if (isFollowed()) {
        throw new ZipException("what follows the compressed content is no gzip");
      }
    }
    return n;
  }

  @Override
  protected void fill() throws IOException {
    super.fill();
    raw.forget();
  }

  private boolean isFollowed() throws IOException {
    int left = inf.getRemaining();
    return !isZero(buf, len - left + Math.min(left, TRAILER), len)
        || raw.isFollowed(TRAILER - Math.min(left, TRAILER), buf);
  }

  private static boolean isZero(byte[] bytes, int from, int to) {
    for (int i = from; i < to; i++) {
      if (bytes[i] != 0) {
        return false;
      }
    }
    return true;
  }

  /** The compressed bytes, which remember how they were looked at for another member. */
  private static final class Raw extends BufferedInputStream {

    /** A trailer, and as much as tells that no member follows. */
    private final byte[] seen = new byte[TRAILER + 4];

    private int length;
    private @Nullable IOException failure;

    Raw(InputStream raw) {
      super(raw, BUFFER);
    }

    void forget() {
      length = 0;
    }

    @Override
    public synchronized int read() throws IOException {
      byte[] one = new byte[1];
      return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
    }

    @Override
    public synchronized int read(byte[] buffer, int offset, int count) throws IOException {
      try {
        int n = super.read(buffer, offset, count);
        for (int i = 0; i < n && length < seen.length; i++) {
          seen[length++] = buffer[offset + i];
        }
        return n;
      } catch (IOException e) {
        failure = e;
        throw e;
      }
    }

    /**
     * Whether anything but zeros was seen, or comes yet.
     *
     * @param trailer so many of the bytes seen belong to the last member
     * @param scratch to read what comes into
     */
    boolean isFollowed(int trailer, byte[] scratch) throws IOException {
      if (failure != null) {
        throw failure;
      }
      if (!isZero(seen, Math.min(trailer, length), length)) {
        return true;
      }
      for (int n = read(scratch); n >= 0; n = read(scratch)) {
        if (!isZero(scratch, 0, n)) {
          return true;
        }
      }
      return false;
    }
  }
}

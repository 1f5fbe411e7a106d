package dev.trailsearch.indexer.source;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.zip.GZIPInputStream;

/** Undoes compression, which is recognised by content and not by name. */
public final class Decompression {

  private static final int BUFFER = 64 * 1024;

  /** Firehose compresses what CloudWatch Logs has compressed; nobody goes on from there. */
  private static final int DEEPEST = 4;

  private Decompression() {}

  /**
   * The plain content of a stream, gzip (of one or several members, and perhaps within gzip) or
   * not. What follows gzip and is none, such as padding, is no content.
   *
   * @throws IOException if its first bytes cannot be read, or say gzip and are damaged; the stream
   *     is then closed
   */
  public static InputStream of(InputStream raw) throws IOException {
    return open(raw);
  }

  /** The same, of which the first bytes can be looked at. */
  static Lookahead open(InputStream raw) throws IOException {
    try {
      Lookahead content = new Lookahead(raw);
      for (int depth = 0; depth < DEEPEST && content.startsWith(0x1f, 0x8b); depth++) {
        content = new Lookahead(new GZIPInputStream(new BoundaryAware(content), BUFFER));
      }
      return content;
    } catch (IOException e) {
      try (raw) {
        throw e;
      }
    }
  }

  /**
   * Behind each member of a gzip stream, {@link GZIPInputStream} asks {@code available()} whether
   * another one follows. A stream may answer 0 while more is on its way, and the rest would be lost
   * without a word; here 0 means the end.
   */
  private static final class BoundaryAware extends BufferedInputStream {

    BoundaryAware(InputStream raw) {
      super(raw, BUFFER);
    }

    @Override
    public synchronized int available() throws IOException {
      int known = super.available();
      if (known > 0) {
        return known;
      }
      mark(1);
      if (read() < 0) {
        return 0;
      }
      reset();
      return 1;
    }
  }
}

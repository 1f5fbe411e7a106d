package dev.trailsearch.indexer.source;

import java.io.IOException;
import java.io.InputStream;

/** Undoes compression, which is recognised by content and not by name. */
public final class Decompression {

  /** Firehose compresses what CloudWatch Logs has compressed; nobody goes on from there. */
  private static final int DEEPEST = 4;

  private Decompression() {}

  /**
   * The plain content of a stream, gzip (of one or several members, and perhaps within gzip) or
   * not. Zeros that follow gzip are padding; what else follows it and is none fails the reading, at
   * its end.
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
        content = new Lookahead(GzipMembers.of(content));
      }
      return content;
    } catch (IOException e) {
      try (raw) {
        throw e;
      }
    }
  }
}

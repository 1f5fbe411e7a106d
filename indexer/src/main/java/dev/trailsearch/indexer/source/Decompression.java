package dev.trailsearch.indexer.source;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.zip.GZIPInputStream;

/** Undoes compression, which is recognised by content and not by name. */
final class Decompression {

  private static final int BUFFER = 64 * 1024;

  private Decompression() {}

  /** The plain content of a stream, gzip (of one or several members) or not. */
  static InputStream of(InputStream raw) throws IOException {
    BufferedInputStream in = new BufferedInputStream(raw, BUFFER);
    in.mark(2);
    int first = in.read();
    int second = in.read();
    in.reset();
    return first == 0x1f && second == 0x8b ? new GZIPInputStream(in, BUFFER) : in;
  }
}

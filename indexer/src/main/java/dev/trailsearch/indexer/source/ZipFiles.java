package dev.trailsearch.indexer.source;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.PushbackInputStream;
import java.util.zip.ZipException;
import org.jspecify.annotations.Nullable;

/**
 * The files of a ZIP archive in the order in which they lie there, read forward and never held, so
 * that their length does not matter. A damaged file does not hide those behind it.
 */
final class ZipFiles implements AutoCloseable {

  private static final int FILE = 0x04034b50;
  private static final int DIRECTORY = 0x02014b50;
  private static final int END = 0x06054b50;
  private static final int END_64 = 0x06064b50;

  private final PushbackInputStream in;
  private @Nullable ZipContent content;

  ZipFiles(InputStream in) {
    this.in = new PushbackInputStream(in, ZipContent.BUFFER);
  }

  /** Whether a stream begins as an archive does. */
  static boolean isArchive(Lookahead in) {
    return in.startsWith('P', 'K', 3, 4) || in.startsWith('P', 'K', 5, 6);
  }

  /**
   * Moves to the next file; null where the list of all files begins, which ends them.
   *
   * @throws IOException if the archive ends before, or is damaged between two files
   */
  @Nullable ZipContent next() throws IOException {
    boolean searching = content != null && !content.skipRest();
    int signature = ZipHeader.bytes(in, 4).getInt();
    while (searching && !isKnown(signature)) {
      int next = in.read();
      if (next < 0) {
        throw new EOFException();
      }
      signature = (signature >>> 8) | (next << 24);
    }
    if (!isKnown(signature)) {
      throw new ZipException("no file where one should begin");
    }
    content = signature == FILE ? new ZipContent(in, ZipHeader.read(in)) : null;
    return content;
  }

  private static boolean isKnown(int signature) {
    return signature == FILE || signature == DIRECTORY || signature == END || signature == END_64;
  }

  @Override
  public void close() throws IOException {
    in.close();
  }
}

package dev.trailsearch.indexer.source;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.Random;
import java.util.zip.GZIPOutputStream;

/** Streams that behave like those of a network, and compressed bytes. */
final class Streams {

  private Streams() {}

  static byte[] gzip(byte[] content) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (GZIPOutputStream gzip = new GZIPOutputStream(out)) {
      gzip.write(content);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return out.toByteArray();
  }

  /**
   * Gives a random number of bytes at a time, at most so many, and never says how many are left.
   */
  static InputStream inChunks(byte[] content, int most, Random random) {
    return new InputStream() {
      private final ByteArrayInputStream in = new ByteArrayInputStream(content);

      @Override
      public int read() {
        return in.read();
      }

      @Override
      public int read(byte[] buffer, int offset, int length) {
        return in.read(buffer, offset, Math.min(length, 1 + random.nextInt(most)));
      }
    };
  }

  /** The same byte over and over. */
  static InputStream repeat(int value, long times) {
    return new InputStream() {
      private long left = times;

      @Override
      public int read() {
        return left-- > 0 ? value : -1;
      }

      @Override
      public int read(byte[] buffer, int offset, int length) {
        if (left <= 0) {
          return -1;
        }
        int n = (int) Math.min(left, length);
        Arrays.fill(buffer, offset, offset + n, (byte) value);
        left -= n;
        return n;
      }
    };
  }

  /** A stream that fails at once. */
  static InputStream failing(String reason) {
    return new InputStream() {
      @Override
      public int read() throws IOException {
        throw new IOException(reason);
      }

      @Override
      public int read(byte[] buffer, int offset, int count) throws IOException {
        return read();
      }
    };
  }
}

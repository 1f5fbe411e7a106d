package dev.trailsearch.generator.delivery;

import dev.trailsearch.generator.text.ByteSink;
import java.io.IOException;
import java.io.OutputStream;
import java.util.zip.Deflater;
import java.util.zip.GZIPOutputStream;

/**
 * The container of every file. The JDK writes a header without time, name or system: the same
 * input, the same bytes.
 */
final class Gzip {

  /** Measured: a third of the time of the default level, for files a fifth larger. */
  private static final int LEVEL = Deflater.BEST_SPEED;

  private static final int BUFFER = 16 * 1024;

  private Gzip() {}

  static void write(ByteSink json, OutputStream out) throws IOException {
    try (Fast gzip = new Fast(out)) {
      json.writeTo(gzip);
      gzip.finish();
    }
  }

  /** Ends its deflater, but leaves the stream below open. */
  private static final class Fast extends GZIPOutputStream {

    Fast(OutputStream out) throws IOException {
      super(out, BUFFER);
      def.setLevel(LEVEL);
    }

    @Override
    public void close() {
      def.end();
    }
  }
}

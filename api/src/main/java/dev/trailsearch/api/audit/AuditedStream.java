package dev.trailsearch.api.audit;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Map;
import java.util.function.Consumer;

/** Counts what goes out, and tells it when the last of it has gone or the caller has. */
final class AuditedStream extends FilterInputStream {

  private final Consumer<Map<String, Long>> end;
  private long bytes;
  private long lines;
  private boolean whole;
  private boolean told;

  /** Tells once, when it is closed. */
  AuditedStream(InputStream source, Consumer<Map<String, Long>> end) {
    super(source);
    this.end = end;
  }

  @Override
  public int read() throws IOException {
    byte[] one = new byte[1];
    return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
  }

  @Override
  public int read(byte[] target, int offset, int length) throws IOException {
    int read = super.read(target, offset, length);
    if (read < 0) {
      whole = true;
      return read;
    }
    bytes += read;
    for (int i = offset; i < offset + read; i++) {
      if (target[i] == '\n') {
        lines++;
      }
    }
    return read;
  }

  @Override
  public void close() throws IOException {
    try {
      super.close();
    } finally {
      if (!told) {
        told = true;
        end.accept(Map.of("bytes", bytes, "lines", lines, "whole", whole ? 1L : 0L));
      }
    }
  }
}

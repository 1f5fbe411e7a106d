package dev.trailsearch.cli;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// Standard output, which remembers what went wrong: a `PrintWriter` does not tell.
final class Outlet extends OutputStream {
  private static final Path NAME = Path.of("/dev/stdout");
  private static final int KIND = 0170000;
  private static final int PIPE = 0010000;
  private static final int SOCKET = 0140000;

  private final OutputStream stream;
  private final boolean read;
  private @Nullable IOException failure;

  /// @param read whether it goes to another program, which may end before this one
  Outlet(OutputStream stream, boolean read) {
    this.stream = stream;
    this.read = read;
  }

  /// The one of this process.
  static Outlet of(OutputStream stream) {
    return new Outlet(stream, isRead());
  }

  /// Why not all that was written is there. Nothing, if a program has read as much as it wanted:
  /// `trailsearch get ID | head -1` is no error.
  Optional<IOException> loss() {
    return read ? Optional.empty() : Optional.ofNullable(failure);
  }

  @Override
  public void write(int b) throws IOException {
    write(new byte[] {(byte) b}, 0, 1);
  }

  @Override
  public void write(byte[] bytes, int from, int length) throws IOException {
    try {
      stream.write(bytes, from, length);
    } catch (IOException e) {
      failure = failure == null ? e : failure;
      throw e;
    }
  }

  @Override
  public void flush() throws IOException {
    stream.flush();
  }

  private static boolean isRead() {
    try {
      int kind = (Integer) Files.getAttribute(NAME, "unix:mode") & KIND;
      return kind == PIPE || kind == SOCKET;
    } catch (IOException | UnsupportedOperationException | IllegalArgumentException _) {
      return false;
    }
  }
}

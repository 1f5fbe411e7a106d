package dev.trailsearch.api.audit;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Set;

/**
 * A file that is opened anew for each record: so logrotate, or anybody else, may move it away at
 * any time without telling us.
 */
final class AuditFile implements AuditLog {

  private static final Set<StandardOpenOption> APPENDING =
      Set.of(StandardOpenOption.CREATE, StandardOpenOption.APPEND, StandardOpenOption.WRITE);

  private final Path file;

  private AuditFile(Path file) {
    this.file = file;
  }

  /**
   * This file, which is made if it is not there, for its owner alone.
   *
   * @throws IllegalArgumentException if it cannot be written
   */
  static AuditFile of(Path file) {
    AuditFile log = new AuditFile(file);
    try {
      log.append(new byte[0]);
      return log;
    } catch (IOException e) {
      throw new IllegalArgumentException(
          "trailsearch.api.audit.file names a file that cannot be written: " + e, e);
    }
  }

  @Override
  public void write(ObjectNode record) throws IOException {
    append((record + "\n").getBytes(StandardCharsets.UTF_8));
  }

  private synchronized void append(byte[] bytes) throws IOException {
    try (FileChannel channel = FileChannel.open(file, APPENDING, ownersOnly())) {
      ByteBuffer buffer = ByteBuffer.wrap(bytes);
      while (buffer.hasRemaining()) {
        channel.write(buffer);
      }
    }
  }

  private FileAttribute<?>[] ownersOnly() {
    return file.getFileSystem().supportedFileAttributeViews().contains("posix")
        ? new FileAttribute<?>[] {
          PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"))
        }
        : new FileAttribute<?>[0];
  }
}

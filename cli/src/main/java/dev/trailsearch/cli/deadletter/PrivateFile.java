package dev.trailsearch.cli.deadletter;

import dev.trailsearch.indexer.event.Slice;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;

/// Writes what may hold secrets.
final class PrivateFile {
  private PrivateFile() {}

  /// Makes a file that only its owner may read.
  ///
  /// @throws IOException if it is there already, or cannot be written
  static void write(Path file, Slice bytes) throws IOException {
    Files.createFile(file, permissions(file));
    try (OutputStream out = Files.newOutputStream(file)) {
      out.write(bytes.array(), bytes.offset(), bytes.length());
    }
  }

  private static FileAttribute<?>[] permissions(Path file) {
    return file.getFileSystem().supportedFileAttributeViews().contains("posix")
        ? new FileAttribute<?>[] {
          PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"))
        }
        : new FileAttribute<?>[0];
  }
}

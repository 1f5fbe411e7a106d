package dev.trailsearch.cli.beans;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.HexFormat;

/// A secret of this user, made at first use, so that one call of the command line takes the cursor
/// that another gave.
///
/// @param file where it is kept
record SecretFile(Path file) {
  private static final int BYTES = 32;

  /// The secret; where no file can be kept, one that ends with this process: its cursors are
  /// refused later, with words that say so.
  String text() {
    String fresh = fresh();
    try {
      return kept(fresh);
    } catch (IOException _) {
      return fresh;
    }
  }

  private String kept(String fresh) throws IOException {
    try {
      return Files.readString(file).strip();
    } catch (NoSuchFileException _) {
      Files.createDirectories(file.toAbsolutePath().getParent());
      try {
        Files.createFile(file, ownerOnly());
      } catch (FileAlreadyExistsException _) {
        return fresh;
      }
      Files.write(file, fresh.getBytes(StandardCharsets.US_ASCII));
      return fresh;
    }
  }

  private static FileAttribute<?>[] ownerOnly() {
    return FileSystems.getDefault().supportedFileAttributeViews().contains("posix")
        ? new FileAttribute<?>[] {
          PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"))
        }
        : new FileAttribute<?>[0];
  }

  private static String fresh() {
    byte[] bytes = new byte[BYTES];
    new SecureRandom().nextBytes(bytes);
    return HexFormat.of().formatHex(bytes);
  }
}

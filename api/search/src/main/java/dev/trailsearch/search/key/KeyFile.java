package dev.trailsearch.search.key;

import java.io.IOException;
import java.nio.charset.MalformedInputException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermission;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/** A file of those who may call the API, in YAML or JSON. */
public final class KeyFile {

  private static final Set<PosixFilePermission> OTHERS =
      EnumSet.of(
          PosixFilePermission.GROUP_READ,
          PosixFilePermission.GROUP_WRITE,
          PosixFilePermission.OTHERS_READ,
          PosixFilePermission.OTHERS_WRITE);

  private KeyFile() {}

  /**
   * Its entries; at least one.
   *
   * @throws IllegalArgumentException if it cannot be read, naming the file and the line
   */
  public static List<KeyEntry> read(Path file) {
    try {
      return new KeyFileReader(file.toString()).read(Files.readString(file));
    } catch (MalformedInputException e) {
      throw new IllegalArgumentException("the keys file " + file + " is no text in UTF-8", e);
    } catch (IOException e) {
      throw new IllegalArgumentException("the keys file " + file + " cannot be read: " + e, e);
    }
  }

  /**
   * Whether others than its owner may read or change it; false where files know no owner.
   *
   * @throws IllegalArgumentException if that cannot be told
   */
  public static boolean isOpenToOthers(Path file) {
    if (!file.getFileSystem().supportedFileAttributeViews().contains("posix")) {
      return false;
    }
    try {
      return Files.getPosixFilePermissions(file).stream().anyMatch(OTHERS::contains);
    } catch (IOException e) {
      throw new IllegalArgumentException("the keys file " + file + " cannot be read: " + e, e);
    }
  }
}

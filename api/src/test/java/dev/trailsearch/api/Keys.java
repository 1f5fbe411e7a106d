package dev.trailsearch.api;

import dev.trailsearch.search.key.KeyHash;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;

/** A keys file, whose keys are the names with {@code -key} after them. */
public final class Keys {

  private final StringBuilder text = new StringBuilder("keys:\n");

  /** One caller more. */
  public Keys with(String name, String roles, String accounts) {
    return withHash(name, KeyHash.of(key(name)).text(), roles, accounts);
  }

  /** One caller more, known by a secret of its own. */
  public Keys withHash(String name, String hash, String roles, String accounts) {
    text.append(
        """
        - name: %s
          hash: %s
          roles: [%s]
          accounts: %s
        """
            .formatted(name, hash, roles, accounts));
    return this;
  }

  /** The key of this caller. */
  public static String key(String name) {
    return name + "-key";
  }

  /** The file, for its owner alone. */
  public String in(Path folder) throws IOException {
    Path file = Files.writeString(folder.resolve("keys.yaml"), text);
    if (file.getFileSystem().supportedFileAttributeViews().contains("posix")) {
      Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-------"));
    }
    return file.toString();
  }
}

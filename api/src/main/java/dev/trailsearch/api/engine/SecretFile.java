package dev.trailsearch.api.engine;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Reads a secret from its file; the line end that editors add does not belong to it. */
final class SecretFile {

  private SecretFile() {}

  /**
   * The secret; empty without a file.
   *
   * @param setting the setting's name, for messages
   * @throws IllegalArgumentException if the file cannot be read, or holds nothing
   */
  static Optional<String> read(@Nullable Path file, String setting) {
    if (file == null) {
      return Optional.empty();
    }
    try {
      String text = Files.readString(file).stripTrailing();
      if (text.isEmpty()) {
        throw new IllegalArgumentException("%s names an empty file: %s".formatted(setting, file));
      }
      return Optional.of(text);
    } catch (IOException e) {
      throw new IllegalArgumentException(
          "%s names a file that cannot be read: %s".formatted(setting, e), e);
    }
  }
}

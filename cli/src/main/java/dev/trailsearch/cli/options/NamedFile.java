package dev.trailsearch.cli.options;

import dev.trailsearch.cli.exit.CommandException.Unavailable;
import dev.trailsearch.cli.local.Places;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/// A file that an option names.
final class NamedFile {

  private NamedFile() {}

  /// @throws Unavailable if there is none that can be read
  static Path readable(String option, String name, Places places) {
    Path file = places.path(name);
    if (!Files.isReadable(file) || Files.isDirectory(file)) {
      throw unreadable(option, file, null);
    }
    return file;
  }

  static Unavailable unreadable(String option, Path file, @Nullable IOException e) {
    return new Unavailable(
        option + ": " + file + " is no file that can be read",
        "Check the name and who may read it.",
        e);
  }
}

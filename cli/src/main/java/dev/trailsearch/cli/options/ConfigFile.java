package dev.trailsearch.cli.options;

import dev.trailsearch.cli.exit.CommandException.Misuse;
import dev.trailsearch.cli.exit.CommandException.Unavailable;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/// The config file: `option = value` a line, `#` before a comment.
///
/// @param file where it lies
/// @param values by option, without the dashes
record ConfigFile(Path file, Map<String, String> values) {

  ConfigFile {
    values = Map.copyOf(values);
  }

  /// Reads a file.
  ///
  /// @param required whether it was asked for: one that is not there is an error then
  /// @param known options
  static ConfigFile read(Path file, boolean required, Set<String> known) {
    try {
      return parse(file, Files.readAllLines(file), known);
    } catch (NoSuchFileException e) {
      if (required) {
        throw new Misuse(
            "the config file " + file + " does not exist", "Make it, or leave --config out.", e);
      }
      return new ConfigFile(file, Map.of());
    } catch (IOException e) {
      throw new Unavailable(
          "the config file " + file + " cannot be read: " + e.getMessage(),
          "Give access to it, as text in UTF-8, or name another with --config.",
          e);
    }
  }

  private static ConfigFile parse(Path file, List<String> lines, Set<String> known) {
    Map<String, String> values = new HashMap<>();
    for (int i = 0; i < lines.size(); i++) {
      String line = lines.get(i).strip();
      if (line.isEmpty() || line.startsWith("#")) {
        continue;
      }
      int at = line.indexOf('=');
      String name = at < 0 ? line : line.substring(0, at).strip();
      String place = file + ", line " + (i + 1);
      if (at < 0) {
        throw new Misuse(place + ": no \"=\" in: " + line, "Write option = value.");
      }
      if (!known.contains(name)) {
        throw new Misuse(
            place + ": unknown option \"" + name + "\"",
            "It may hold: " + String.join(", ", new TreeSet<>(known)) + ".");
      }
      if (values.put(name, line.substring(at + 1).strip()) != null) {
        throw new Misuse(place + ": \"" + name + "\" is there twice", "Remove one.");
      }
    }
    return new ConfigFile(file, values);
  }
}

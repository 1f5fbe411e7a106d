package dev.trailsearch.cli.dashboards;

import dev.trailsearch.cli.exit.CommandException.Misuse;
import dev.trailsearch.cli.exit.CommandException.Unavailable;
import dev.trailsearch.dashboards.Shipped;
import dev.trailsearch.dashboards.saved.SavedFile;
import dev.trailsearch.dashboards.saved.SavedObject;
import java.io.IOException;
import java.nio.charset.MalformedInputException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/// The files that are meant: those that were named, else those that Trailsearch comes with.
final class ObjectFiles {

  private ObjectFiles() {}

  /// Reads them; a folder stands for the `*.ndjson` in it.
  static List<SavedFile> read(List<Path> named) throws IOException {
    if (named.isEmpty()) {
      return Shipped.files();
    }
    List<SavedFile> files = new ArrayList<>();
    for (Path path : named) {
      for (Path file : Files.isDirectory(path) ? within(path) : List.of(path)) {
        files.add(SavedFile.read(file.toString(), text(file)));
      }
    }
    return files;
  }

  /// The objects of files that are all readable.
  static List<SavedObject> objects(List<SavedFile> files) {
    for (SavedFile file : files) {
      for (SavedFile.Fault fault : file.faults()) {
        throw new Misuse(
            "%s, line %d %s".formatted(file.name(), fault.line(), fault.reason()),
            "Export it again, or mend the line.");
      }
    }
    List<SavedObject> objects = files.stream().flatMap(file -> file.objects().stream()).toList();
    if (objects.isEmpty()) {
      throw new Misuse("there are no saved objects in these files", "Name others.");
    }
    return objects;
  }

  private static List<Path> within(Path folder) throws IOException {
    try (Stream<Path> all = Files.list(folder)) {
      List<Path> files =
          all.filter(file -> file.getFileName().toString().endsWith(".ndjson")).sorted().toList();
      if (files.isEmpty()) {
        throw new Misuse(folder + " holds no *.ndjson", "Name the folder that does.");
      }
      return files;
    }
  }

  private static String text(Path file) throws IOException {
    try {
      return Files.readString(file);
    } catch (MalformedInputException e) {
      throw new Unavailable(file + " is no text in UTF-8", "Name an export in NDJSON.", e);
    }
  }
}

package dev.trailsearch.benchmarks.load;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/**
 * The logs that are loaded, and the bulk bodies made of them.
 *
 * @param folder of gzip files
 * @param bodies as {@link dev.trailsearch.benchmarks.material.BodyFile} writes them
 */
record Logs(Path folder, Path bodies) {

  private static final String ENDING = ".json.gz";

  /** The files, in the order of their names. */
  List<Path> files() throws IOException {
    try (Stream<Path> all = Files.walk(folder)) {
      return all.filter(file -> file.toString().endsWith(ENDING)).sorted().toList();
    }
  }
}

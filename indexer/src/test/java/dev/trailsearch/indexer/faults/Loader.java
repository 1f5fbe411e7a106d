package dev.trailsearch.indexer.faults;

import dev.trailsearch.indexer.load.LoaderProcess;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;

/** A loader in a process of its own, with the heap that is promised to be enough. */
final class Loader {

  private Loader() {}

  /** Where its last words lie. */
  static Path output(Path folder) {
    return folder.resolveSibling(folder.getFileName() + ".out");
  }

  static Process start(List<URI> engines, Path folder) throws IOException {
    return new ProcessBuilder(
            Path.of(System.getProperty("java.home"), "bin", "java").toString(),
            "-Xmx256m",
            "-XX:+UseSerialGC",
            "-cp",
            System.getProperty("java.class.path"),
            LoaderProcess.class.getName(),
            engines.stream().map(URI::toString).collect(Collectors.joining(",")),
            folder.toString())
        .redirectErrorStream(true)
        .redirectOutput(ProcessBuilder.Redirect.appendTo(output(folder).toFile()))
        .start();
  }
}

package dev.trailsearch.engine;

import java.io.File;
import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/// Another JVM with this module's classes and tests, for what only another process can show.
final class ChildJvm {
  private ChildJvm() {}

  /// Its standard error comes with its standard output.
  static Process start(Class<?> main, String... args) throws IOException {
    List<String> words =
        new ArrayList<>(
            List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1",
                "-XX:+UseSerialGC",
                "-cp",
                placeOf(Engines.class) + File.pathSeparator + placeOf(ChildJvm.class),
                main.getName()));
    words.addAll(List.of(args));
    return new ProcessBuilder(words).redirectErrorStream(true).start();
  }

  private static Path placeOf(Class<?> type) {
    try {
      return Path.of(type.getProtectionDomain().getCodeSource().getLocation().toURI());
    } catch (URISyntaxException e) {
      throw new IllegalStateException(e);
    }
  }
}

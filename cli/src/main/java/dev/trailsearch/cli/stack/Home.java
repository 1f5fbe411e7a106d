package dev.trailsearch.cli.stack;

import dev.trailsearch.cli.exit.CommandException.Unavailable;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;

/// Where Trailsearch itself lies: the launcher says so; without it, two folders above this jar.
record Home(Path root) {

  static Home find() {
    String told = System.getProperty("trailsearch.home", "");
    return new Home(told.isEmpty() ? aboveThisJar() : Path.of(told));
  }

  /// The API's jar.
  Path apiJar() {
    Path jar = root.resolve("api/target/trailsearch-api.jar");
    if (!Files.isRegularFile(jar)) {
      throw new Unavailable(
          "the API is not built: there is no " + jar, "Run \"mvn package\" in " + root + ".");
    }
    return jar;
  }

  private static Path aboveThisJar() {
    try {
      Path code = Path.of(Home.class.getProtectionDomain().getCodeSource().getLocation().toURI());
      return code.resolve("../../..").normalize();
    } catch (URISyntaxException e) {
      throw new IllegalStateException("the place of this program is no path", e);
    }
  }
}

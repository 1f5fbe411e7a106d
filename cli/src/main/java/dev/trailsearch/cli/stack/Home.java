package dev.trailsearch.cli.stack;

import dev.trailsearch.cli.exit.CommandException.Unavailable;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.stream.Stream;

/// Where Trailsearch itself lies: the launcher says so; without it, the place of this jar does.
///
/// @param root a source tree that was built, or a distribution
record Home(Path root) {
  private static final Path OF_A_DISTRIBUTION = Path.of("trailsearch-api.jar");
  private static final Path OF_A_BUILD = Path.of("api", "target", "trailsearch-api.jar");

  static Home find() {
    String told = System.getProperty("trailsearch.home", "");
    return new Home(told.isEmpty() ? aboveThisJar() : Path.of(told));
  }

  /// The API's jar.
  Path apiJar() {
    return Stream.of(OF_A_DISTRIBUTION, OF_A_BUILD)
        .map(root::resolve)
        .filter(Files::isRegularFile)
        .findFirst()
        .orElseThrow(() ->
            new Unavailable(
                "the API is not there: no " + OF_A_DISTRIBUTION + " in " + root,
                "Unpack the distribution again, or run \"mvn package\" in the source tree."));
  }

  /// The API's cache of loaded and linked classes: the launcher says where it lies, and keeps it.
  /// It need not be there.
  ///
  /// @return empty without a launcher
  static Optional<Path> apiCache() {
    return Optional.ofNullable(System.getProperty("trailsearch.api.cache")).map(Path::of);
  }

  private static Path aboveThisJar() {
    try {
      Path code = Path.of(Home.class.getProtectionDomain().getCodeSource().getLocation().toURI());
      Path folder = code.resolveSibling("");
      return folder.endsWith("target") ? folder.resolve("../..").normalize() : folder;
    } catch (URISyntaxException e) {
      throw new IllegalStateException("the place of this program is no path", e);
    }
  }
}

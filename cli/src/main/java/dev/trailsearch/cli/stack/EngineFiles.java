package dev.trailsearch.cli.stack;

import dev.trailsearch.cli.local.Places;
import dev.trailsearch.engine.Engines;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.Properties;
import java.util.stream.Stream;

/// Looks for what a local engine is started from, without starting one.
///
/// @param places where this user's files lie
public record EngineFiles(Places places) {

  /// The engine unpacked already, or else its zip, which the first start unpacks.
  public Optional<Path> find() {
    Properties release = release();
    String name = "opensearch-" + release.getProperty("version");
    Path unpacked = places.cache().resolve("engine").resolve(name);
    return Files.isDirectory(unpacked.resolve("lib"))
        ? Optional.of(unpacked)
        : zips(release, name).filter(Files::isRegularFile).findFirst();
  }

  private Stream<Path> zips(Properties release, String name) {
    String named = places.environment().getOrDefault("TRAILSEARCH_ENGINE_ZIP", "");
    if (!named.isBlank()) {
      return Stream.of(Path.of(named));
    }
    String artifact =
        "org/opensearch/distribution/integ-test-zip/opensearch/%1$s/opensearch-%1$s.zip"
            .formatted(release.getProperty("version"));
    return Stream.of(
        Home.find().root().resolve("engine").resolve(name + ".zip"),
        Path.of(release.getProperty("repository")).resolve(artifact),
        places.home().resolve(".m2/repository").resolve(artifact));
  }

  private static Properties release() {
    Properties properties = new Properties();
    try (InputStream in = Engines.class.getResourceAsStream("engine.properties")) {
      if (in == null) {
        throw new IllegalStateException("engine.properties is missing from the engine's jar");
      }
      properties.load(in);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return properties;
  }
}

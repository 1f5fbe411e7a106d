package dev.trailsearch.engine;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.Properties;

/// Which OpenSearch this version of Trailsearch was built for and tested with.
///
/// @param sha256 of its zip, in lower-case hexadecimal
/// @param mavenRepository the local Maven repository of the build
record EngineRelease(String version, String sha256, Path mavenRepository) {

  static EngineRelease pinned() {
    Properties properties = new Properties();
    try (InputStream in = EngineRelease.class.getResourceAsStream("engine.properties")) {
      if (in == null) {
        throw new IllegalStateException("engine.properties is missing from this module's jar");
      }
      properties.load(in);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return new EngineRelease(
        properties.getProperty("version"),
        properties.getProperty("sha256"),
        Path.of(properties.getProperty("repository")));
  }

  String name() {
    return "opensearch-" + version;
  }
}

package dev.trailsearch.engine;

import java.io.IOException;
import java.io.StringReader;
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
    try {
      properties.load(new StringReader(Resources.text("engine.properties")));
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

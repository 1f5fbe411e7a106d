package dev.trailsearch.cli;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Properties;
import picocli.CommandLine.IVersionProvider;

/// Which Trailsearch this is.
final class Version implements IVersionProvider {

  @Override
  public String[] getVersion() {
    Properties build = build();
    return new String[] {
      "trailsearch " + build.getProperty("version"),
      "OpenSearch %s, Java %s".formatted(build.getProperty("engine"), Runtime.version())
    };
  }

  private static Properties build() {
    Properties properties = new Properties();
    try (InputStream in = Version.class.getResourceAsStream("/build.properties")) {
      if (in == null) {
        throw new IllegalStateException("missing resource /build.properties");
      }
      properties.load(in);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return properties;
  }
}

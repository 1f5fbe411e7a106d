package dev.trailsearch.engine;

import java.nio.file.Files;
import java.nio.file.Path;

/// An unpacked OpenSearch distribution, read-only and shared by all engines of this user.
record Distribution(Path home, String version) {

  Path agent() {
    return home.resolve("agent/opensearch-agent.jar");
  }

  Path libraries() {
    return home.resolve("lib");
  }

  Path mainJar() {
    return libraries().resolve("opensearch-" + version + ".jar");
  }

  /// False also after something has tidied files away in the cache.
  boolean isWhole() {
    return Files.isReadable(mainJar())
        && Files.isReadable(agent())
        && Files.isDirectory(home.resolve("modules/transport-netty4"));
  }
}

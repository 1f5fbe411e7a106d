package dev.trailsearch.engine;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/// How to run a local engine. Start from [#temporary] or [#keptIn], change what differs, and build.
///
/// @param dataDirectory where everything of this engine lies and stays; null for a temporary place
///   that is removed with the engine
/// @param httpPort 0 for a free one
/// @param transportPort 0 for a free one
/// @param heap of the engine's Java; by default what fits
/// @param diskThresholds whether OpenSearch stops allocating and writing on a disk that is nearly
///   full. Off only for tests: without it a full disk ends in damaged shards
/// @param snapshotDirectories `path.repo`: where file system snapshot repositories may lie, beside
///   `snapshots` in the engine's own place; made if absent
/// @param extraSettings lines for `opensearch.yml`; they win over the engine's own
/// @param startTimeout how long it may take to be ready: 7 s on two idle cores, 19 s under load
/// @param lifetime whether it ends with this process
/// @param shortLived whether it lives for minutes at most: the first compiler alone then. Being
///   ready takes 9 CPU-seconds in place of 17, 8.0 s in place of 9.5 s on two idle cores; a long
///   load takes more
/// @param javaHome the Java that runs it, 21 or newer; null for the one that runs this process
public record LocalEngineSettings(
    @Nullable Path dataDirectory,
    int httpPort,
    int transportPort,
    HeapSize heap,
    boolean diskThresholds,
    List<Path> snapshotDirectories,
    Map<String, String> extraSettings,
    Duration startTimeout,
    Lifetime lifetime,
    boolean shortLived,
    @Nullable Path javaHome) {

  /// Whether an engine ends with the process that started it.
  public enum Lifetime {
    /// It ends with its launcher, however that ends. After a `kill -9` on Windows, where nothing
    /// can tell it, the next start in the same place ends it.
    TIED,
    /// It goes on until it is stopped; [Engines#running] finds it again.
    DETACHED
  }

  public LocalEngineSettings {
    requirePort(httpPort);
    requirePort(transportPort);
    if (!startTimeout.isPositive()) {
      throw new IllegalArgumentException("The start timeout must be positive, not " + startTimeout);
    }
    if (lifetime == Lifetime.DETACHED && dataDirectory == null) {
      throw new IllegalArgumentException(
          "A detached engine needs a data directory: without one, nobody could find it again.");
    }
    snapshotDirectories = List.copyOf(snapshotDirectories);
    extraSettings = Collections.unmodifiableSortedMap(new TreeMap<>(extraSettings));
  }

  /// An engine whose data is removed with it; free ports, 90 s to start, tied to this process.
  public static LocalEngineSettingsBuilder temporary() {
    return new LocalEngineSettingsBuilder();
  }

  /// The same, but its data stays in this directory, which is made if absent.
  public static LocalEngineSettingsBuilder keptIn(Path dataDirectory) {
    return new LocalEngineSettingsBuilder().dataDirectory(dataDirectory);
  }

  private static void requirePort(int port) {
    if (port < 0 || port > 65_535) {
      throw new IllegalArgumentException("Not a port: " + port + " (0 for a free one, to 65535)");
    }
  }
}

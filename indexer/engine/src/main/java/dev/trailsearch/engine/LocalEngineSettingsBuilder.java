package dev.trailsearch.engine;

import dev.trailsearch.engine.LocalEngineSettings.Lifetime;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// Makes [LocalEngineSettings]; what each value means is said there.
public final class LocalEngineSettingsBuilder {
  private @Nullable Path dataDirectory;
  private int httpPort;
  private int transportPort;
  private HeapSize heap = HeapSize.AUTO;
  private boolean diskThresholds = true;
  private List<Path> snapshotDirectories = List.of();
  private Map<String, String> extraSettings = Map.of();
  private Duration startTimeout = Duration.ofSeconds(90);
  private Lifetime lifetime = Lifetime.TIED;
  private boolean shortLived;
  private @Nullable Path javaHome;

  LocalEngineSettingsBuilder() {}

  public LocalEngineSettingsBuilder dataDirectory(Path directory) {
    dataDirectory = directory;
    return this;
  }

  public LocalEngineSettingsBuilder httpPort(int port) {
    httpPort = port;
    return this;
  }

  public LocalEngineSettingsBuilder transportPort(int port) {
    transportPort = port;
    return this;
  }

  public LocalEngineSettingsBuilder heap(HeapSize size) {
    heap = size;
    return this;
  }

  public LocalEngineSettingsBuilder diskThresholds(boolean on) {
    diskThresholds = on;
    return this;
  }

  public LocalEngineSettingsBuilder snapshotDirectories(List<Path> directories) {
    snapshotDirectories = directories;
    return this;
  }

  public LocalEngineSettingsBuilder extraSettings(Map<String, String> settings) {
    extraSettings = settings;
    return this;
  }

  public LocalEngineSettingsBuilder startTimeout(Duration timeout) {
    startTimeout = timeout;
    return this;
  }

  public LocalEngineSettingsBuilder lifetime(Lifetime ends) {
    lifetime = ends;
    return this;
  }

  public LocalEngineSettingsBuilder shortLived(boolean minutesAtMost) {
    shortLived = minutesAtMost;
    return this;
  }

  public LocalEngineSettingsBuilder javaHome(Path home) {
    javaHome = home;
    return this;
  }

  public LocalEngineSettings build() {
    return new LocalEngineSettings(
        dataDirectory,
        httpPort,
        transportPort,
        heap,
        diskThresholds,
        snapshotDirectories,
        extraSettings,
        startTimeout,
        lifetime,
        shortLived,
        javaHome);
  }
}

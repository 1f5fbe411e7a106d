package dev.trailsearch.cli.local;

import java.nio.file.Path;
import java.util.Map;

/// Where Trailsearch keeps its files on this machine, after the XDG Base Directory rules.
///
/// @param home of the user
/// @param environment of this process
public record Places(Path home, Map<String, String> environment) {

  public Places {
    environment = Map.copyOf(environment);
  }

  /// Those of the user that runs this process.
  public static Places ofThisUser() {
    return new Places(Path.of(System.getProperty("user.home")), System.getenv());
  }

  /// The config file, whether it is there or not.
  public Path config() {
    return base("XDG_CONFIG_HOME", ".config").resolve("config");
  }

  /// What must not be lost: the local engine's data.
  public Path data() {
    return base("XDG_DATA_HOME", ".local/share");
  }

  /// What can be made again: the unpacked engine.
  public Path cache() {
    String named = environment.getOrDefault("TRAILSEARCH_CACHE", "");
    return named.isBlank() ? base("XDG_CACHE_HOME", ".cache") : Path.of(named);
  }

  /// A path as people write it, `~/` included.
  public Path path(String text) {
    return text.startsWith("~/") ? home.resolve(text.substring(2)) : Path.of(text);
  }

  private Path base(String variable, String usual) {
    String named = environment.getOrDefault(variable, "");
    // The rules say that a relative path here is to be ignored.
    Path base = named.startsWith("/") ? Path.of(named) : home.resolve(usual);
    return base.resolve("trailsearch");
  }
}

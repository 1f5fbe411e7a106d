package dev.trailsearch.engine;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/// What the outside says: system properties first, then environment variables.
record Surroundings(Map<String, String> properties, Map<String, String> environment) {

  static Surroundings ofThisProcess() {
    Map<String, String> properties = new HashMap<>();
    System.getProperties()
        .stringPropertyNames()
        .forEach(name -> properties.put(name, System.getProperty(name)));
    return new Surroundings(Map.copyOf(properties), System.getenv());
  }

  /// The property `trailsearch.cache`, say, or else the variable `TRAILSEARCH_CACHE`.
  Optional<String> value(String property) {
    return Optional.ofNullable(properties.get(property))
        .or(() -> variable(property.toUpperCase(Locale.ROOT).replace('.', '_')));
  }

  Path userHome() {
    return Path.of(properties.getOrDefault("user.home", "."));
  }

  /// Where things may be kept that can be made again: for the engine, its unpacked distribution.
  ///
  /// @param shared whether other users must be able to read it, as they cannot in root's own
  Path cache(boolean shared) {
    return value("trailsearch.cache")
        .map(Path::of)
        .or(() -> variable("XDG_CACHE_HOME").map(cache -> Path.of(cache, "trailsearch")))
        .orElseGet(() ->
            shared ? Path.of("/var/cache/trailsearch") : userHome().resolve(".cache/trailsearch"));
  }

  private Optional<String> variable(String name) {
    return Optional.ofNullable(environment.get(name)).filter(value -> !value.isBlank());
  }
}

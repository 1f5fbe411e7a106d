package dev.trailsearch.indexer.lifecycle.snapshot;

import dev.trailsearch.indexer.opensearch.EngineClient;
import dev.trailsearch.indexer.opensearch.EngineResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** The snapshot repositories that an engine knows. */
public final class Repositories {

  private final EngineClient engine;

  /** Those of this engine. */
  public Repositories(EngineClient engine) {
    this.engine = engine;
  }

  /**
   * Their names, in order.
   *
   * @throws dev.trailsearch.indexer.opensearch.EngineException if the engine is not there, or
   *     refuses
   */
  public List<String> names() {
    List<String> names = new ArrayList<>();
    engine.request("GET", "/_snapshot", null).fieldNames().forEachRemaining(names::add);
    names.sort(null);
    return names;
  }

  /**
   * Makes a repository known to the engine, and has every node write to it and read from it.
   *
   * @throws RepositoryException if it cannot be used, with the remedy
   */
  public void register(String name, Location location) {
    String path = "/_snapshot/" + name;
    EngineResponse response = engine.send("PUT", path, Map.of("verify", "false"), location.body());
    if (!response.ok()) {
      throw new RepositoryException(
          "the repository " + name + " cannot be registered: " + response.reason(),
          remedy(location, response.reason()));
    }
    verify(name);
  }

  /**
   * Has every node write to it and read from it.
   *
   * @return how many nodes did
   * @throws RepositoryException if one cannot, or there is no such repository
   */
  public int verify(String name) {
    EngineResponse response =
        engine.send("POST", "/_snapshot/" + name + "/_verify", Map.of(), null);
    if (response.ok()) {
      return response.body().path("nodes").size();
    }
    if (response.status() == 404) {
      throw new RepositoryException(
          "the engine knows no repository " + name,
          "Register it with \"trailsearch index snapshot --repository NAME --register PLACE\".");
    }
    throw new RepositoryException(
        "the repository " + name + " cannot be used: " + response.reason(),
        "Every node of the engine must be able to write to it.");
  }

  private static String remedy(Location location, String reason) {
    return switch (location) {
      case Location.Folder _ when reason.contains("path.repo") ->
          "Name a folder below one that the engine's setting path.repo allows.";
      case Location.Bucket _ when reason.contains("does not exist") ->
          "Install the plugin repository-s3 on every node of the engine, and restart it.";
      case Location.Folder _, Location.Bucket _ -> "See the engine's log.";
    };
  }
}

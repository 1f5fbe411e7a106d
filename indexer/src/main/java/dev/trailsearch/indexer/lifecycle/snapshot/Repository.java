package dev.trailsearch.indexer.lifecycle.snapshot;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.trailsearch.indexer.opensearch.EngineClient;
import dev.trailsearch.indexer.opensearch.EngineResponse;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Snapshots in one repository. */
record Repository(EngineClient engine, String name) {

  private static final Duration FIRST = Duration.ofMillis(50);
  private static final Duration LONGEST = Duration.ofSeconds(2);

  /** A snapshot; empty if there is none of this name. */
  Optional<TakenSnapshot> find(String snapshot) {
    return read(snapshot).stream().findFirst();
  }

  /** All whose names begin so. */
  List<TakenSnapshot> beginning(String prefix) {
    return read(prefix + "*");
  }

  private List<TakenSnapshot> read(String pattern) {
    String path = path(pattern);
    EngineResponse response = engine.send("GET", path, Map.of(), null);
    if (response.status() == 404) {
      if (response.errorType().equals("repository_missing_exception")) {
        throw new RepositoryException(
            "the engine knows no repository " + name,
            "Register it with \"trailsearch index snapshot --repository NAME --register PLACE\".");
      }
      return List.of();
    }
    if (!response.ok()) {
      throw EngineClient.refused("GET", path, response);
    }
    List<TakenSnapshot> found = new ArrayList<>();
    response.body().path("snapshots").forEach(json -> found.add(TakenSnapshot.read(json)));
    return found;
  }

  /**
   * Takes a snapshot, or finds the one that was taken; minutes for each gigabyte that is new.
   *
   * @throws RepositoryException if it did not come out whole
   */
  TakenSnapshot take(String snapshot, List<String> indices) throws InterruptedException {
    Optional<TakenSnapshot> there = find(snapshot);
    if (there.isPresent() && !there.get().isUnderWay() && !there.get().whole()) {
      engine.request("DELETE", path(snapshot), null);
      there = Optional.empty();
    }
    if (there.isEmpty()) {
      start(snapshot, indices);
    }
    TakenSnapshot taken = await(snapshot);
    if (!taken.whole()) {
      throw new RepositoryException(
          "the snapshot %s ended as %s: %s".formatted(snapshot, taken.state(), taken.failure()),
          "See the engine's log, then take it again.");
    }
    return taken;
  }

  private void start(String snapshot, List<String> indices) {
    ObjectNode body =
        JsonNodeFactory.instance
            .objectNode()
            .put("indices", String.join(",", indices))
            .put("include_global_state", false)
            .put("partial", false);
    String path = path(snapshot);
    EngineResponse response = engine.send("PUT", path, Map.of(), body);
    // Another may have been first.
    boolean exists = response.reason().contains("already exists") || isRunning(response);
    if (!response.ok() && !exists) {
      throw EngineClient.refused("PUT", path, response);
    }
  }

  private static boolean isRunning(EngineResponse response) {
    return response.reason().contains("already in-progress");
  }

  private TakenSnapshot await(String snapshot) throws InterruptedException {
    Duration pause = FIRST;
    while (true) {
      TakenSnapshot taken =
          find(snapshot)
              .orElseThrow(() ->
                  new RepositoryException(
                      "the snapshot " + snapshot + " vanished while it was taken",
                      "Someone else deletes snapshots in " + name + "."));
      if (!taken.isUnderWay()) {
        return taken;
      }
      Thread.sleep(pause);
      Duration next = pause.multipliedBy(2);
      pause = next.compareTo(LONGEST) > 0 ? LONGEST : next;
    }
  }

  String path(String snapshot) {
    return "/_snapshot/" + name + "/" + snapshot;
  }
}

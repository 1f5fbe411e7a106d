package dev.trailsearch.indexer.faults;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.trailsearch.engine.Engines;
import dev.trailsearch.engine.HeapSize;
import dev.trailsearch.engine.LocalEngine;
import dev.trailsearch.engine.LocalEngineSettings;
import dev.trailsearch.indexer.TestStore;
import dev.trailsearch.indexer.Until;
import dev.trailsearch.indexer.opensearch.EngineClient;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.random.RandomGenerator;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A cluster of three nodes that loses one in the middle of a load. */
@Tag("fault")
class ClusterTest {

  @TempDir Path folder;
  private final List<LocalEngine> nodes = new ArrayList<>();

  @AfterEach
  void stop() {
    nodes.forEach(LocalEngine::stop);
  }

  @Test
  void a_load_survives_the_loss_of_a_node() throws Exception {
    int transport = MortalEngine.freePort();
    nodes.add(node("one", transport, transport));
    nodes.add(node("two", 0, transport));
    nodes.add(node("three", 0, transport));
    LoadedLogs logs =
        LoadedLogs.write(folder.resolve("logs"), RandomGenerator.of("L64X128MixRandom"));
    List<URI> uris = nodes.stream().map(LocalEngine::uri).toList();
    try (TestStore store = TestStore.emptyAt(uris.getFirst())) {
      store
          .engine()
          .request(
              "GET",
              "/_cluster/health",
              Map.of("wait_for_nodes", "3", "wait_for_status", "green", "timeout", "60s"),
              null);
      Process loader = Loader.start(uris, logs.folder());
      waitForEvents(store, loader);
      nodes.getLast().process().destroyForcibly();
      assertThat(loader.waitFor(5, TimeUnit.MINUTES)).as("the load ends").isTrue();
      assertThat(loader.exitValue()).isZero();
      logs.assertLoaded(store);
    }
  }

  private static void waitForEvents(TestStore store, Process loader) throws InterruptedException {
    Until.holds(() -> !loader.isAlive() || hasEvents(store.engine()));
  }

  private static boolean hasEvents(EngineClient engine) {
    engine.send("POST", "/cloudtrail/_refresh", Map.of(), null);
    JsonNode answer = engine.send("GET", "/cloudtrail/_count", Map.of(), null).body();
    return answer.path("count").asLong() > 0;
  }

  private LocalEngine node(String name, int port, int seed) throws IOException {
    return Engines.local(
        LocalEngineSettings.keptIn(folder.resolve(name))
            .transportPort(port)
            .heap(HeapSize.ofMegabytes(512))
            .diskThresholds(false)
            .startTimeout(Duration.ofMinutes(5))
            .extraSettings(
                Map.of(
                    "node.name",
                    name,
                    "discovery.type",
                    "zen",
                    "discovery.seed_hosts",
                    "127.0.0.1:" + seed,
                    "cluster.initial_cluster_manager_nodes",
                    "one"))
            .build());
  }
}

package dev.trailsearch.indexer.faults;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.trailsearch.engine.HeapSize;
import dev.trailsearch.engine.testing.LocalCluster;
import dev.trailsearch.indexer.TestStore;
import dev.trailsearch.indexer.Until;
import dev.trailsearch.indexer.opensearch.EngineClient;
import java.net.URI;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.random.RandomGenerator;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A cluster of three nodes that loses one in the middle of a load. */
@Tag("fault")
class ClusterTest {

  private static final HeapSize HEAP = HeapSize.ofMegabytes(512);

  @TempDir Path folder;

  @Test
  void a_load_survives_the_loss_of_a_node() throws Exception {
    try (LocalCluster cluster = LocalCluster.of(3, folder, HEAP)) {
      survives(cluster);
    }
  }

  private void survives(LocalCluster cluster) throws Exception {
    LoadedLogs logs =
        LoadedLogs.write(folder.resolve("logs"), RandomGenerator.of("L64X128MixRandom"));
    List<URI> uris = cluster.uris();
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
      cluster.nodes().getLast().process().destroyForcibly();
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
}

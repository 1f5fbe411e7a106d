package dev.trailsearch.indexer.faults;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.trailsearch.indexer.Records;
import dev.trailsearch.indexer.TestStore;
import dev.trailsearch.indexer.Until;
import dev.trailsearch.indexer.load.Backfill;
import dev.trailsearch.indexer.load.LoadListener;
import dev.trailsearch.indexer.load.LoadProblem;
import dev.trailsearch.indexer.load.LoadSummary;
import dev.trailsearch.indexer.opensearch.EngineClient;
import dev.trailsearch.indexer.source.LocalFiles;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** An engine whose disk is full, by its own measure, while a load runs. */
@Tag("fault")
class WatermarkTest {

  private static final String DISK = "cluster.routing.allocation.disk.";

  @TempDir Path folder;

  @Test
  void a_load_waits_while_the_disk_is_full_and_goes_on_when_it_is_not() throws Exception {
    Path logs = Files.createDirectory(folder.resolve("logs"));
    Files.writeString(logs.resolve("a.json"), Records.logFile(0, 500));
    try (MortalEngine engine = new MortalEngine(folder.resolve("engine"));
        TestStore store = TestStore.emptyAt(engine.uri())) {
      store.resume(logs);
      Files.writeString(logs.resolve("b.json"), Records.logFile(500, 1_000));
      fill(store.engine(), "1000tb");
      waitForBlock(store.engine());
      Freeing freeing = new Freeing(store.engine());
      LoadSummary summary =
          new Backfill(store.engine(), TestStore.settings(), freeing)
              .run(LocalFiles.of(List.of(logs)));
      assertThat(freeing.obstacle).as("what the load waited for").contains("blocked by");
      assertThat(summary.records().indexed()).isEqualTo(500);
      assertThat(summary.complete()).isTrue();
      assertThat(store.count()).isEqualTo(1_000);
    }
  }

  /** Free space below which the engine takes the disk for full. */
  private static void fill(EngineClient engine, String free) {
    ObjectNode body = JsonNodeFactory.instance.objectNode();
    body.putObject("transient")
        .put(DISK + "threshold_enabled", true)
        .put(DISK + "watermark.low", free)
        .put(DISK + "watermark.high", free)
        .put(DISK + "watermark.flood_stage", free)
        .put("cluster.info.update.interval", "10s");
    engine.request("PUT", "/_cluster/settings", body);
    // Asking for the disk's state at once, instead of at the next interval.
    engine.send("POST", "/_cluster/reroute", Map.of(), null);
  }

  private static void waitForBlock(EngineClient engine) throws InterruptedException {
    String path = "/cloudtrail/_settings/index.blocks.read_only_allow_delete";
    Until.holds(Duration.ofMinutes(2), () -> !engine.request("GET", path, null).isEmpty());
  }

  /** Makes room on the disk as soon as the load waits for it. */
  private static final class Freeing implements LoadListener {
    private final EngineClient engine;
    private String obstacle = "";

    Freeing(EngineClient engine) {
      this.engine = engine;
    }

    @Override
    public void planned(long objects, long bytes) {}

    @Override
    public void progressed(LoadSummary soFar) {}

    @Override
    public void problem(LoadProblem problem) {
      throw new AssertionError(problem.words());
    }

    @Override
    public void blocked(String words) {
      obstacle = words;
      fill(engine, "1kb");
    }
  }
}

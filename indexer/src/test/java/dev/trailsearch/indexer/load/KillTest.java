package dev.trailsearch.indexer.load;

import static dev.trailsearch.indexer.Records.logFile;
import static dev.trailsearch.indexer.Records.write;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.trailsearch.engine.testing.TestEngine;
import dev.trailsearch.indexer.TestStore;
import dev.trailsearch.indexer.ledger.RecordCounts;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class KillTest {

  private static final int FILES = 20;
  private static final int RECORDS_A_FILE = 400;

  @TempDir Path folder;

  @Test
  void a_loader_killed_in_the_middle_leaves_nothing_that_the_next_run_does_not_make_whole()
      throws Exception {
    for (int i = 0; i < FILES; i++) {
      write(
          folder, "%03d.json".formatted(i), logFile(i * RECORDS_A_FILE, (i + 1) * RECORDS_A_FILE));
    }
    try (TestStore store = TestStore.empty()) {
      Process loader = start(folder);
      long before;
      try {
        before = waitForEvents(store, loader);
      } finally {
        loader.destroyForcibly().waitFor();
      }
      assertThat(before).isLessThan(FILES * RECORDS_A_FILE);
      RecordCounts second = store.load(folder).records();
      assertThat(second.read()).isEqualTo(FILES * RECORDS_A_FILE);
      assertThat(second.duplicates()).isGreaterThanOrEqualTo(before);
      assertThat(second.indexed() + second.duplicates()).isEqualTo(FILES * RECORDS_A_FILE);
      assertThat(store.count()).isEqualTo(FILES * RECORDS_A_FILE);
    }
  }

  private static Process start(Path folder) throws IOException {
    return new ProcessBuilder(
            Path.of(System.getProperty("java.home"), "bin", "java").toString(),
            "-Xmx256m",
            "-cp",
            System.getProperty("java.class.path"),
            LoaderProcess.class.getName(),
            TestEngine.shared().uri().toString(),
            folder.toString())
        .inheritIO()
        .start();
  }

  /** Waits until some events are there and more are to come; gives their number. */
  private static long waitForEvents(TestStore store, Process loader) throws InterruptedException {
    Instant deadline = Instant.now().plus(Duration.ofSeconds(60));
    while (loader.isAlive() && Instant.now().isBefore(deadline)) {
      store
          .engine()
          .send("POST", "/cloudtrail/_refresh", Map.of("ignore_unavailable", "true"), null);
      // Right after its making, an index answers 503 until its shard has started.
      JsonNode answer = store.engine().send("GET", "/cloudtrail/_count", Map.of(), null).body();
      long count = answer.path("count").asLong();
      if (count > 0) {
        return count;
      }
      Thread.onSpinWait();
    }
    throw new AssertionError("the loader ended, or loaded nothing within a minute");
  }
}

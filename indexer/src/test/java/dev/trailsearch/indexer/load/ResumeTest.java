package dev.trailsearch.indexer.load;

import static dev.trailsearch.indexer.Records.logFile;
import static dev.trailsearch.indexer.Records.write;
import static org.assertj.core.api.Assertions.assertThat;

import dev.trailsearch.indexer.TestStore;
import dev.trailsearch.indexer.ledger.RecordCounts;
import dev.trailsearch.indexer.load.LoadSummary.Objects;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ResumeTest {

  @TempDir Path folder;
  private TestStore store;

  @BeforeEach
  void start() {
    store = TestStore.empty();
  }

  @AfterEach
  void stop() {
    store.close();
  }

  @Test
  void what_was_loaded_is_not_read_again() throws Exception {
    write(folder, "a.json", logFile(0, 10));
    write(folder, "b.json", logFile(10, 20));
    write(folder, "c.txt", "no log");
    assertThat(store.resume(folder).objects()).isEqualTo(new Objects(3, 2, 0, 1, 0));
    LoadSummary second = store.resume(folder);
    assertThat(second.objects()).isEqualTo(new Objects(3, 0, 3, 0, 0));
    assertThat(second.records()).isEqualTo(RecordCounts.NONE);
    assertThat(second.bytes()).isEqualTo(new LoadSummary.Bytes(0, 0));
  }

  @Test
  void an_object_that_changed_is_read_again() throws Exception {
    Path file = write(folder, "a.json", logFile(0, 10));
    store.resume(folder);
    write(folder, "a.json", logFile(0, 15));
    assertThat(store.resume(folder).records())
        .isEqualTo(new RecordCounts(15, 5, 10, 0, 0, 0, 0, 0));
    Files.setLastModifiedTime(file, FileTime.fromMillis(1_000));
    assertThat(store.resume(folder).objects()).isEqualTo(new Objects(1, 1, 0, 0, 0));
  }

  @Test
  void an_object_that_could_not_be_read_to_its_end_is_read_again() throws Exception {
    Path file = folder.resolve("a.json.gz");
    Files.write(file, new byte[] {0x1f, (byte) 0x8b, 8, 0});
    assertThat(store.resume(folder).objects()).isEqualTo(new Objects(1, 0, 0, 0, 1));
    assertThat(store.resume(folder).objects()).isEqualTo(new Objects(1, 0, 0, 0, 1));
    assertThat(store.problems()).hasSize(2);
  }

  @Test
  void all_is_read_again_when_asked_for() throws Exception {
    write(folder, "a.json", logFile(0, 10));
    store.resume(folder);
    assertThat(store.load(TestStore.settings().readingAgain(true), folder).records())
        .isEqualTo(new RecordCounts(10, 0, 10, 0, 0, 0, 0, 0));
  }

  @Test
  void several_loads_of_one_source_at_once_read_each_object_once() throws Exception {
    for (int i = 0; i < 40; i++) {
      write(folder, "%02d.json".formatted(i), logFile(i * 50, i * 50 + 50));
    }
    List<Callable<LoadSummary>> loads = new ArrayList<>();
    for (int readers : List.of(1, 2, 3)) {
      loads.add(() -> store.load(TestStore.settings().withReaders(readers), folder));
    }
    long loaded = 0;
    long indexed = 0;
    try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
      for (Future<LoadSummary> load : threads.invokeAll(loads)) {
        Objects objects = load.get().objects();
        assertThat(objects.loaded() + objects.skipped()).isEqualTo(40);
        loaded += objects.loaded();
        indexed += load.get().records().indexed();
      }
    }
    assertThat(loaded).isEqualTo(40);
    assertThat(indexed).isEqualTo(2_000);
    assertThat(store.count()).isEqualTo(2_000);
  }
}

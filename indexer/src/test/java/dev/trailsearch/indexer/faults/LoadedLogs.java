package dev.trailsearch.indexer.faults;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.trailsearch.indexer.Records;
import dev.trailsearch.indexer.TestStore;
import dev.trailsearch.indexer.load.LoadProblem;
import dev.trailsearch.indexer.load.LoadSummary;
import dev.trailsearch.indexer.reconcile.Difference;
import dev.trailsearch.indexer.reconcile.ReconcileListener;
import dev.trailsearch.indexer.reconcile.Reconciliation;
import dev.trailsearch.indexer.source.LocalFiles;
import dev.trailsearch.indexer.source.Selection;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.random.RandomGenerator;
import java.util.zip.GZIPOutputStream;

/**
 * Log files with known events, some of them in several files, as CloudTrail delivers them.
 *
 * @param folder that holds the files
 * @param files how many there are
 * @param records in all of them
 * @param distinct events among those
 */
record LoadedLogs(Path folder, int files, int records, int distinct) {

  static LoadedLogs write(Path folder, RandomGenerator random) throws IOException {
    Files.createDirectories(folder);
    int files = random.nextInt(10, 40);
    int records = 0;
    Set<Integer> events = new HashSet<>();
    for (int i = 0; i < files; i++) {
      int from = random.nextInt(4_000);
      int to = from + random.nextInt(1, 300);
      write(folder.resolve("%03d.json.gz".formatted(i)), Records.logFile(from, to));
      records += to - from;
      for (int n = from; n < to; n++) {
        events.add(n);
      }
    }
    return new LoadedLogs(folder, files, records, events.size());
  }

  private static void write(Path file, String content) throws IOException {
    try (OutputStream out = new GZIPOutputStream(Files.newOutputStream(file))) {
      out.write(content.getBytes(UTF_8));
    }
  }

  /** All is there, once, and everybody knows: the index, the ledger, and a comparison of both. */
  void assertLoaded(TestStore store) throws IOException, InterruptedException {
    store.engine().request("POST", "/cloudtrail/_refresh", null);
    assertThat(store.count()).as("events").isEqualTo(distinct);
    LoadSummary again = store.resume(folder);
    assertThat(again.objects())
        .as("a second load reads nothing")
        .isEqualTo(new LoadSummary.Objects(files, 0, files, 0, 0));
    Differs differs = new Differs();
    assertThat(
            new Reconciliation(store.engine(), TestStore.settings(), differs)
                .run(LocalFiles.of(List.of(folder)), Selection.ALL)
                .agreed())
        .as("source and index agree")
        .isTrue();
    assertThat(store.count()).isEqualTo(distinct);
  }

  private static final class Differs implements ReconcileListener {

    @Override
    public void planned(long objects, long bytes) {}

    @Override
    public void progressed(LoadSummary soFar) {}

    @Override
    public void problem(LoadProblem problem) {
      throw new AssertionError(problem.words());
    }

    @Override
    public void differs(String object, Map<Difference, Long> found) {
      throw new AssertionError(object + ": " + found);
    }
  }
}

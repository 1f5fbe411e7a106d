package dev.trailsearch.benchmarks.search;

import com.fasterxml.jackson.databind.ObjectMapper;
import dev.trailsearch.benchmarks.material.Loads;
import dev.trailsearch.benchmarks.material.Scratch;
import dev.trailsearch.benchmarks.measure.Setting;
import dev.trailsearch.engine.Engine;
import dev.trailsearch.engine.Engines;
import dev.trailsearch.engine.HeapSize;
import dev.trailsearch.engine.LocalEngineSettings;
import dev.trailsearch.generator.Generator;
import dev.trailsearch.generator.GeneratorSettings;
import dev.trailsearch.indexer.opensearch.ConnectionSettings;
import dev.trailsearch.indexer.opensearch.EngineClient;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Asks stores of several sizes, each loaded from generated logs of 90 days. */
public final class SearchBenchmark {

  private static final int DAYS = 90;

  private SearchBenchmark() {}

  /**
   * Arguments: sizes in events, with commas between; how often each question is asked; the file to
   * write the figures to as JSON.
   */
  public static void main(String[] args) throws Exception {
    List<Long> sizes = Arrays.stream(args[0].split(",")).map(Long::parseLong).toList();
    int times = Integer.parseInt(args[1]);
    Path file = Path.of(args[2]);
    List<Answers> answers = new ArrayList<>();
    List<Exported> exports = new ArrayList<>();
    Setting setting = null;
    for (long size : sizes) {
      try (Engine local =
              Engines.local(
                  LocalEngineSettings.temporary()
                      .heap(HeapSize.ofMegabytes(1_024))
                      .diskThresholds(false)
                      .build());
          EngineClient client = new EngineClient(ConnectionSettings.of(local.uri()))) {
        setting = Setting.of(client, LocalDate.now(ZoneOffset.UTC));
        Store store = filled(local, client, size);
        answers.addAll(store.answers(times));
        exports.add(store.export(false));
        exports.add(store.export(true));
      }
    }
    if (setting == null) {
      throw new IllegalArgumentException("no sizes");
    }
    SearchResults results = new SearchResults(setting, answers, exports);
    Files.createDirectories(file.toAbsolutePath().getParent());
    new ObjectMapper().writerWithDefaultPrettyPrinter().writeValue(file.toFile(), results);
    System.out.print(SearchTable.of(results));
  }

  private static Store filled(Engine local, EngineClient client, long size) throws Exception {
    Path logs = Files.createTempDirectory("trailsearch-search");
    try {
      Generator.writeTo(
          logs,
          GeneratorSettings.defaults().withDays(DAYS).withEvents(size),
          (written, files) -> {});
      Loads.install(client);
      Loads.backfill(local.uri(), logs);
    } finally {
      Scratch.delete(logs);
    }
    return new Store(client);
  }
}

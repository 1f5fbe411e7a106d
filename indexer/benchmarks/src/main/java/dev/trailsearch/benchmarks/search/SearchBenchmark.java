package dev.trailsearch.benchmarks.search;

import com.fasterxml.jackson.databind.ObjectMapper;
import dev.trailsearch.benchmarks.material.FreshEngine;
import dev.trailsearch.benchmarks.material.Loads;
import dev.trailsearch.benchmarks.material.Scratch;
import dev.trailsearch.benchmarks.measure.Setting;
import dev.trailsearch.engine.Engine;
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
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/** Asks stores of several sizes, each loaded from generated logs of 90 days. */
public final class SearchBenchmark {

  private static final int DAYS = 90;

  /** Of the store, such a part is loaded again while it is asked. */
  private static final int MORE = 10;

  /** The generator makes no fewer. */
  private static final int LEAST = 1_000;

  private static final long OTHER_SEED = 2;

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
      try (Engine local = FreshEngine.start();
          EngineClient client = new EngineClient(ConnectionSettings.of(local.uri()))) {
        setting = Setting.of(client, LocalDate.now(ZoneOffset.UTC));
        Store store = filled(local, client, size);
        answers.addAll(store.answers(times));
        exports.add(store.export(false));
        exports.add(store.export(true));
        answers.addAll(whileLoading(local, store, Math.max(LEAST, size / MORE)));
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
    Path logs = logs(GeneratorSettings.defaults().withEvents(size));
    try {
      Loads.install(client);
      Loads.backfill(local.uri(), logs);
    } finally {
      Scratch.delete(logs);
    }
    return new Store(client);
  }

  private static List<Answers> whileLoading(Engine local, Store store, long events)
      throws Exception {
    Path logs = logs(GeneratorSettings.defaults().withSeed(OTHER_SEED).withEvents(events));
    try (ExecutorService loader = Executors.newSingleThreadExecutor()) {
      return store.answersUntil(loader.submit(() -> Loads.backfill(local.uri(), logs)));
    } finally {
      Scratch.delete(logs);
    }
  }

  private static Path logs(GeneratorSettings settings) throws Exception {
    Path logs = Files.createTempDirectory("trailsearch-search");
    Generator.writeTo(logs, settings.withDays(DAYS), (written, files) -> {});
    return logs;
  }
}

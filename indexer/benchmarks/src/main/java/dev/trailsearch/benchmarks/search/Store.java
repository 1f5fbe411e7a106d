package dev.trailsearch.benchmarks.search;

import dev.trailsearch.benchmarks.measure.EngineMeter;
import dev.trailsearch.benchmarks.measure.ProcessMeter;
import dev.trailsearch.indexer.opensearch.EngineClient;
import dev.trailsearch.indexer.schema.FieldCatalogue;
import dev.trailsearch.indexer.schema.Schema;
import dev.trailsearch.search.RunningExport;
import dev.trailsearch.search.SearchService;
import dev.trailsearch.search.SearchSettings;
import dev.trailsearch.search.export.ExportFormat;
import dev.trailsearch.search.export.ExportPage;
import dev.trailsearch.search.export.ExportRequest;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;

/** A loaded store that is asked. */
final class Store {

  private static final int WARM_UP = 5;

  /** Enough to tell how fast it goes. */
  private static final long MOST_EXPORTED = 1_000_000;

  /** No turn before was as late. */
  private static final int LATER = 1_000_000;

  private static final List<Question> LIVE =
      List.of(Question.FACET_PAGE, Question.FACET_PAGE_DAY, Question.PARAMETER_FACET);

  private final EngineClient engine;
  private final EngineMeter meter;
  private final SearchService service;
  private final long events;

  Store(EngineClient engine) {
    this.engine = engine;
    this.meter = new EngineMeter(engine);
    this.service =
        new SearchService(
            engine, FieldCatalogue.load(), InstantSource.system(), SearchSettings.defaults());
    this.events = meter.documents(Schema.READ_ALIAS);
  }

  /** Every question so many times, in turns. */
  List<Answers> answers(int times) {
    List<Answers> answers = new ArrayList<>();
    for (Question question : Question.values()) {
      for (int turn = 0; turn < WARM_UP; turn++) {
        question.ask(service, turn);
      }
      List<Asked> asked = new ArrayList<>();
      for (int turn = WARM_UP; turn < WARM_UP + times; turn++) {
        asked.add(question.ask(service, turn));
      }
      Answers one = Answers.of(question, events, false, asked);
      System.err.println(one);
      answers.add(one);
    }
    return answers;
  }

  /** What is asked of a store that grows, again and again until the load has ended. */
  List<Answers> answersUntil(Future<?> loaded) throws ExecutionException, InterruptedException {
    Map<Question, List<Asked>> asked = new EnumMap<>(Question.class);
    int turn = LATER;
    do {
      for (Question question : LIVE) {
        asked.computeIfAbsent(question, _ -> new ArrayList<>()).add(question.ask(service, turn));
      }
      turn++;
    } while (!loaded.isDone());
    loaded.get();
    List<Answers> answers = new ArrayList<>();
    asked.forEach((question, its) -> answers.add(Answers.of(question, events, true, its)));
    System.err.println(answers);
    return answers;
  }

  /** Exports everything, or the newest million, and throws it away. */
  Exported export(boolean merged) throws InterruptedException {
    if (merged) {
      engine.request(
          "POST", "/" + Schema.READ_ALIAS + "/_forcemerge", Map.of("max_num_segments", "1"), null);
    }
    long cpu = meter.cpuMillis();
    long own = ProcessMeter.cpuMillis();
    long begin = System.nanoTime();
    long exported = 0;
    try (RunningExport export = service.export(ExportRequest.of("", ExportFormat.NDJSON))) {
      for (Optional<ExportPage> page = export.next();
          page.isPresent() && exported < MOST_EXPORTED;
          page = export.next()) {
        exported += page.get().events();
      }
    }
    double seconds = (System.nanoTime() - begin) / (double) TimeUnit.SECONDS.toNanos(1);
    Exported result =
        new Exported(
            events,
            exported,
            merged,
            exported / seconds,
            (meter.cpuMillis() - cpu) * 1_000.0 / exported,
            (ProcessMeter.cpuMillis() - own) * 1_000.0 / exported);
    System.err.println(result);
    return result;
  }
}

package dev.trailsearch.indexer.load;

import dev.trailsearch.indexer.bulk.BulkLoader;
import dev.trailsearch.indexer.bulk.DocumentSink;
import dev.trailsearch.indexer.coverage.CoverageBook;
import dev.trailsearch.indexer.event.Shape;
import dev.trailsearch.indexer.ledger.Ledger;
import dev.trailsearch.indexer.ledger.Worker;
import dev.trailsearch.indexer.ledger.Workers;
import dev.trailsearch.indexer.opensearch.EngineClient;
import dev.trailsearch.indexer.schema.FieldCatalogue;
import dev.trailsearch.indexer.schema.Mapping;
import dev.trailsearch.indexer.schema.PartitionCatalogue;
import dev.trailsearch.indexer.schema.Schema;
import dev.trailsearch.indexer.source.Selection;
import dev.trailsearch.indexer.source.Source;
import java.io.IOException;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

/**
 * Loads what lies in a source: every record in it ends in the index, or is reported. What was
 * loaded before is not read again; any number of processes may load the same source at once.
 */
public final class Backfill {

  private final EngineClient engine;
  private final LoadSettings settings;
  private final SerialListener listener;
  private final UnaryOperator<DocumentSink> check;

  /**
   * A backfill into an engine where {@link dev.trailsearch.indexer.schema.SchemaInstaller} has run.
   *
   * @param listener hears of progress and problems
   */
  public Backfill(EngineClient engine, LoadSettings settings, LoadListener listener) {
    this(engine, settings, new SerialListener(listener), UnaryOperator.identity());
  }

  private Backfill(
      EngineClient engine,
      LoadSettings settings,
      SerialListener listener,
      UnaryOperator<DocumentSink> check) {
    this.engine = engine;
    this.settings = settings;
    this.listener = listener;
    this.check = check;
  }

  /**
   * The same, with something between reading and sending that decides what is sent.
   *
   * @param sink made from the one that sends
   */
  public Backfill through(UnaryOperator<DocumentSink> sink) {
    return new Backfill(engine, settings, listener, sink);
  }

  /**
   * Loads everything in the source.
   *
   * @see #run(Source, Selection)
   */
  public LoadSummary run(Source source) throws IOException, InterruptedException {
    return run(source, Selection.ALL);
  }

  /**
   * Loads the objects of the source that are wanted, and makes what was loaded visible to searches.
   *
   * @throws IOException if the source cannot be listed
   * @throws dev.trailsearch.indexer.opensearch.EngineException if the engine is not there, or
   *     refuses
   * @throws InterruptedException if interrupted; running it again completes the load
   */
  public LoadSummary run(Source source, Selection selection)
      throws IOException, InterruptedException {
    InstantSource clock = settings.partitioning().clock();
    Workers workers = new Workers(engine, settings.lease(), clock);
    try (Worker worker = workers.join()) {
      Ledger ledger = new Ledger(engine, workers, clock, settings.bulk().patience());
      PartitionCatalogue partitions = new PartitionCatalogue(engine);
      DocumentSink sink =
          check.apply(new BulkLoader(engine, partitions, settings.bulk(), listener));
      Instant againBefore = settings.again() ? clock.instant() : Instant.MIN;
      LoadRun run = new LoadRun(ledger, worker, sink, listener, againBefore);
      LoadSummary summary = run.run(source, selection, means(sink));
      refresh(summary);
      new CoverageBook(engine).renew(run.touched());
      return summary;
    }
  }

  private List<ObjectLoad> means(DocumentSink sink) {
    Shape.Branch mapping = Mapping.shape(FieldCatalogue.load());
    return Stream.generate(() -> new ObjectLoad(mapping, settings.partitioning(), sink))
        .limit(settings.readers())
        .toList();
  }

  /** A load that its user cannot find is no load: partitions refresh only every ten seconds. */
  private void refresh(LoadSummary summary) {
    if (summary.records().read() > 0) {
      engine.send(
          "POST",
          "/" + Schema.READ_ALIAS + "," + Schema.LEDGER_INDEX + "/_refresh",
          Map.of("ignore_unavailable", "true"),
          null);
    }
  }
}

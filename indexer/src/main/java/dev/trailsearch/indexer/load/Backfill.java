package dev.trailsearch.indexer.load;

import dev.trailsearch.indexer.bulk.DocumentSink;
import dev.trailsearch.indexer.ledger.Worker;
import dev.trailsearch.indexer.ledger.Workers;
import dev.trailsearch.indexer.opensearch.EngineClient;
import dev.trailsearch.indexer.source.Selection;
import dev.trailsearch.indexer.source.Source;
import java.io.IOException;
import java.time.Instant;
import java.util.function.UnaryOperator;

/**
 * Loads what lies in a source: every record in it ends in the index, or in the dead letters. What
 * was loaded before is not read again; any number of processes may load the same source at once.
 */
public final class Backfill {

  private final LoadSetup setup;
  private final UnaryOperator<DocumentSink> check;

  /**
   * A backfill into an engine where {@link dev.trailsearch.indexer.schema.SchemaInstaller} has run.
   *
   * @param listener hears of progress and problems
   */
  public Backfill(EngineClient engine, LoadSettings settings, LoadListener listener) {
    this(new LoadSetup(engine, settings, new SerialListener(listener)), UnaryOperator.identity());
  }

  private Backfill(LoadSetup setup, UnaryOperator<DocumentSink> check) {
    this.setup = setup;
    this.check = check;
  }

  /**
   * The same, with something between reading and sending that decides what is sent.
   *
   * @param sink made from the one that sends
   */
  public Backfill through(UnaryOperator<DocumentSink> sink) {
    return new Backfill(setup, sink);
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
    LoadSettings settings = setup.settings();
    Workers workers = setup.workers();
    try (Worker worker = workers.join()) {
      DocumentSink sink = check.apply(setup.loader());
      Instant start = settings.partitioning().clock().instant();
      LoadRun run =
          new LoadRun(
              setup.means(workers, worker, sink),
              setup.listener(),
              settings.again() ? start : Instant.MIN);
      LoadSummary summary = run.run(source, selection, setup.loads(sink));
      if (summary.records().read() > 0) {
        setup.refresh();
      }
      setup.tellCoverage(run.touched());
      return summary;
    }
  }
}

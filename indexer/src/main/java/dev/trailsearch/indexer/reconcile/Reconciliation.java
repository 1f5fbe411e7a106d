package dev.trailsearch.indexer.reconcile;

import dev.trailsearch.indexer.bulk.DocumentSink;
import dev.trailsearch.indexer.load.Backfill;
import dev.trailsearch.indexer.load.LoadListener;
import dev.trailsearch.indexer.load.LoadProblem;
import dev.trailsearch.indexer.load.LoadSettings;
import dev.trailsearch.indexer.load.LoadSummary;
import dev.trailsearch.indexer.opensearch.EngineClient;
import dev.trailsearch.indexer.schema.PartitionCatalogue;
import dev.trailsearch.indexer.source.Selection;
import dev.trailsearch.indexer.source.Source;
import java.io.IOException;
import java.time.Duration;

/**
 * Compares a source with the index, record by record, and loads only what differs. The source is
 * taken for the truth, whatever the ledger says.
 */
public final class Reconciliation {

  private final EngineClient engine;
  private final LoadSettings settings;
  private final ReconcileListener listener;

  /**
   * A comparison with an engine where {@link dev.trailsearch.indexer.schema.SchemaInstaller} has
   * run.
   */
  public Reconciliation(EngineClient engine, LoadSettings settings, ReconcileListener listener) {
    this.engine = engine;
    this.settings = settings.readingAgain(true);
    this.listener = listener;
  }

  /**
   * Reads the wanted objects, whether they were loaded or not, and mends what differs.
   *
   * @throws IOException if the source cannot be listed
   * @throws dev.trailsearch.indexer.opensearch.EngineException if the engine is not there, or
   *     refuses
   * @throws InterruptedException if interrupted; what was mended stays
   */
  public ReconcileSummary run(Source source, Selection selection)
      throws IOException, InterruptedException {
    Index index = new Index(engine, new PartitionCatalogue(engine), settings.bulk().patience());
    Differences differences = new Differences(index, listener);
    LoadSummary load =
        new Backfill(engine, settings, new Finishes(listener, differences))
            .through(loader -> checker(index, loader, differences))
            .run(source, selection);
    differences.finish();
    return ReconcileSummary.of(load, differences);
  }

  private static DocumentSink checker(Index index, DocumentSink loader, Differences differences) {
    return new Checker(index, loader, differences);
  }

  /** Passes everything on, and tells the differences which objects are settled. */
  private record Finishes(LoadListener listener, Differences differences) implements LoadListener {

    @Override
    public void planned(long objects, long bytes) {
      listener.planned(objects, bytes);
    }

    @Override
    public void waiting(long objects) {
      listener.waiting(objects);
    }

    @Override
    public void progressed(LoadSummary soFar) {
      listener.progressed(soFar);
    }

    @Override
    public void problem(LoadProblem problem) {
      listener.problem(problem);
    }

    @Override
    public void blocked(String obstacle) {
      listener.blocked(obstacle);
    }

    @Override
    public void resumed(Duration waited) {
      listener.resumed(waited);
    }

    @Override
    public void finished(String object) throws InterruptedException {
      differences.finished(object);
      listener.finished(object);
    }
  }
}

package dev.trailsearch.indexer.reconcile;

import dev.trailsearch.indexer.bulk.DocumentSink;
import dev.trailsearch.indexer.load.Backfill;
import dev.trailsearch.indexer.load.ForwardingListener;
import dev.trailsearch.indexer.load.LoadListener;
import dev.trailsearch.indexer.load.LoadSettings;
import dev.trailsearch.indexer.load.LoadSummary;
import dev.trailsearch.indexer.opensearch.EngineClient;
import dev.trailsearch.indexer.schema.PartitionCatalogue;
import dev.trailsearch.indexer.source.Selection;
import dev.trailsearch.indexer.source.Source;
import java.io.IOException;

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

  /** Tells the differences which objects are settled. */
  private static final class Finishes extends ForwardingListener {
    private final Differences differences;

    Finishes(LoadListener listener, Differences differences) {
      super(listener);
      this.differences = differences;
    }

    @Override
    public void finished(String object) throws InterruptedException {
      differences.finished(object);
      super.finished(object);
    }
  }
}

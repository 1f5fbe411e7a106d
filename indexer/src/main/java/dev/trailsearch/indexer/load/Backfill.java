package dev.trailsearch.indexer.load;

import dev.trailsearch.indexer.bulk.BulkLoader;
import dev.trailsearch.indexer.bulk.BulkSettings;
import dev.trailsearch.indexer.bulk.Document;
import dev.trailsearch.indexer.bulk.Settled;
import dev.trailsearch.indexer.event.Kind;
import dev.trailsearch.indexer.load.LoadProblem.Severity;
import dev.trailsearch.indexer.opensearch.EngineClient;
import dev.trailsearch.indexer.schema.FieldCatalogue;
import dev.trailsearch.indexer.schema.Mapping;
import dev.trailsearch.indexer.schema.PartitionCatalogue;
import dev.trailsearch.indexer.schema.Partitioning;
import dev.trailsearch.indexer.schema.Schema;
import dev.trailsearch.indexer.source.Listing;
import dev.trailsearch.indexer.source.LogObject;
import dev.trailsearch.indexer.source.Selection;
import dev.trailsearch.indexer.source.Source;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * Loads what lies in a source: every record in it ends in the index, or is reported. Loading again
 * changes nothing, whatever was interrupted before.
 */
public final class Backfill {

  /** Progress within one large object is told this often. */
  private static final int EVENTS_A_REPORT = 1_000;

  private final EngineClient engine;
  private final BulkSettings bulk;
  private final Partitioning partitioning;
  private final LoadListener listener;

  /**
   * A backfill into an engine where {@link dev.trailsearch.indexer.schema.SchemaInstaller} has run.
   *
   * @param bulk how documents are sent
   * @param partitioning which time goes where
   * @param listener hears of progress and problems
   */
  public Backfill(
      EngineClient engine, BulkSettings bulk, Partitioning partitioning, LoadListener listener) {
    this.engine = engine;
    this.bulk = bulk;
    this.partitioning = partitioning;
    this.listener = listener;
  }

  /**
   * Loads every object of the source, and makes what was loaded visible to searches.
   *
   * @throws IOException if the source cannot be listed
   * @throws dev.trailsearch.indexer.opensearch.EngineException if the engine is not there, or
   *     refuses
   * @throws InterruptedException if interrupted; running it again completes the load
   */
  public LoadSummary run(Source source) throws IOException, InterruptedException {
    Tally tally = new Tally();
    List<LogObject> objects = new ArrayList<>();
    source.list(
        Selection.ALL,
        new Listing() {
          @Override
          public void found(LogObject object) {
            objects.add(object);
          }

          @Override
          public void unreadable(String place, String reason) {
            tally.objects.increment();
            tally.failed.increment();
            problem(new LoadProblem(Severity.FAILED, place, null, reason));
          }
        });
    listener.planned(objects.size(), objects.stream().mapToLong(LogObject::size).sum());
    load(objects, tally);
    refresh(tally);
    return tally.summary();
  }

  private void load(List<LogObject> objects, Tally tally) throws InterruptedException {
    BulkLoader loader = new BulkLoader(engine, new PartitionCatalogue(engine), bulk);
    ObjectLoad load =
        new ObjectLoad(
            Mapping.shape(FieldCatalogue.load()),
            partitioning,
            loader,
            tally,
            this::problem,
            (document, outcome) -> settled(document, outcome, tally));
    for (LogObject object : objects) {
      load.load(object);
      progress(tally);
    }
    loader.finish();
  }

  private synchronized void settled(Document document, Settled outcome, Tally tally) {
    tally.settled(outcome, document.event().kind() == Kind.MALFORMED);
    if (tally.read() % EVENTS_A_REPORT == 0) {
      progress(tally);
    }
    if (outcome instanceof Settled.Rejected(String reason)) {
      problem(
          new LoadProblem(
              Severity.REJECTED, document.provenance().source(), document.position(), reason));
    }
  }

  /** A load that its user cannot find is no load: partitions refresh only every ten seconds. */
  private void refresh(Tally tally) {
    if (tally.summary().records().read() > 0) {
      engine.send(
          "POST",
          "/" + Schema.READ_ALIAS + "/_refresh",
          Map.of("ignore_unavailable", "true"),
          null);
    }
  }

  private synchronized void problem(LoadProblem problem) {
    listener.problem(problem);
  }

  private synchronized void progress(Tally tally) {
    listener.progressed(tally.summary());
  }
}

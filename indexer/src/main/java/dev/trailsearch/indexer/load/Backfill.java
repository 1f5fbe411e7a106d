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
import dev.trailsearch.indexer.source.LocalFiles;
import dev.trailsearch.indexer.source.LogObject;
import java.io.IOException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/**
 * Loads what lies in files: every record in them ends in the index, or is reported. Loading again
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
   * Loads every file at or below the given paths, and makes what was loaded visible to searches.
   *
   * @throws NoSuchFileException if one of the paths does not exist
   * @throws IOException if a folder cannot be walked
   * @throws dev.trailsearch.indexer.opensearch.EngineException if the engine is not there, or
   *     refuses
   * @throws InterruptedException if interrupted; running it again completes the load
   */
  public LoadSummary run(List<Path> sources) throws IOException, InterruptedException {
    LocalFiles.Found found = LocalFiles.find(sources);
    Tally tally = new Tally();
    found
        .unreadable()
        .forEach(place -> {
          tally.objects.increment();
          tally.failed.increment();
          problem(new LoadProblem(Severity.FAILED, place.path().toString(), null, place.reason()));
        });
    listener.planned(
        found.objects().size(), found.objects().stream().mapToLong(LogObject::size).sum());
    load(found.objects(), tally);
    refresh(tally);
    return tally.summary();
  }

  private void load(List<LogObject> objects, Tally tally) throws InterruptedException {
    BulkLoader loader =
        new BulkLoader(
            engine,
            new PartitionCatalogue(engine),
            bulk,
            (document, outcome) -> settled(document, outcome, tally));
    ObjectLoad load =
        new ObjectLoad(
            Mapping.shape(FieldCatalogue.load()), partitioning, loader, tally, this::problem);
    for (LogObject object : objects) {
      load.load(object);
      progress(tally);
    }
    loader.finish();
  }

  private void settled(Document document, Settled outcome, Tally tally) {
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

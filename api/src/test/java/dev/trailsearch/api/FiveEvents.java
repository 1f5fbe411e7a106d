package dev.trailsearch.api;

import dev.trailsearch.engine.testing.TestEngine;
import dev.trailsearch.indexer.load.Backfill;
import dev.trailsearch.indexer.load.LoadListener;
import dev.trailsearch.indexer.load.LoadProblem;
import dev.trailsearch.indexer.load.LoadSettings;
import dev.trailsearch.indexer.load.LoadSummary;
import dev.trailsearch.indexer.opensearch.ConnectionSettings;
import dev.trailsearch.indexer.opensearch.EngineClient;
import dev.trailsearch.indexer.schema.FieldCatalogue;
import dev.trailsearch.indexer.schema.Granularity;
import dev.trailsearch.indexer.schema.Partitioning;
import dev.trailsearch.indexer.schema.SchemaInstaller;
import dev.trailsearch.indexer.source.LocalFiles;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.List;

/**
 * An engine that holds the five records of {@code five-events.json}: alice makes a key for bob and
 * changes a bucket, bob is refused twice, carol looks around on the next day.
 */
public final class FiveEvents {

  /** Alice makes an access key. */
  public static final String CREATE_ACCESS_KEY = "00000000-0000-4000-8000-000000000001";

  private FiveEvents() {}

  /** The engine; loading again changes nothing. */
  public static URI engine() {
    URI uri = TestEngine.shared().uri();
    try (EngineClient engine = new EngineClient(ConnectionSettings.of(uri))) {
      new SchemaInstaller(engine, FieldCatalogue.load()).install();
      Partitioning partitioning = new Partitioning(Granularity.MONTHLY, InstantSource.system());
      new Backfill(engine, LoadSettings.of(partitioning), new Strict())
          .run(LocalFiles.of(List.of(Path.of("src/test/resources/five-events.json"))));
    } catch (IOException e) {
      throw new AssertionError("cannot load the five events", e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new AssertionError("interrupted", e);
    }
    return uri;
  }

  /** Nothing may be left out. */
  private static final class Strict implements LoadListener {

    @Override
    public void planned(long objects, long bytes) {}

    @Override
    public void progressed(LoadSummary soFar) {}

    @Override
    public void problem(LoadProblem problem) {
      throw new AssertionError(problem.toString());
    }
  }
}

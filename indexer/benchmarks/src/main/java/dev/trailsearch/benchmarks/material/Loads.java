package dev.trailsearch.benchmarks.material;

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

/** Loads logs as {@code backfill} does: with ledger, coverage and all. */
public final class Loads {

  /** By month, as it is unless chosen otherwise. */
  public static final Partitioning PARTITIONING =
      new Partitioning(Granularity.MONTHLY, InstantSource.system());

  /** As many objects as the command reads at once from a disk. */
  private static final int READERS = 2;

  private Loads() {}

  /** Makes an engine ready. */
  public static void install(EngineClient engine) {
    new SchemaInstaller(engine, FieldCatalogue.load()).install();
  }

  /** Loads all logs in the folder. */
  public static LoadSummary backfill(URI engine, Path folder)
      throws IOException, InterruptedException {
    LoadSettings settings = LoadSettings.of(PARTITIONING).withReaders(READERS);
    try (EngineClient client = new EngineClient(ConnectionSettings.of(engine))) {
      return new Backfill(client, settings, new Unheard()).run(LocalFiles.of(List.of(folder)));
    }
  }

  /** Nobody looks on. */
  private static final class Unheard implements LoadListener {

    @Override
    public void planned(long objects, long bytes) {}

    @Override
    public void progressed(LoadSummary soFar) {}

    @Override
    public void problem(LoadProblem problem) {
      System.err.println(problem.words());
    }
  }
}

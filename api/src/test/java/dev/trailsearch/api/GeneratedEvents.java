package dev.trailsearch.api;

import dev.trailsearch.generator.Generator;
import dev.trailsearch.generator.GeneratorSettings;
import dev.trailsearch.generator.Progress;
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
import java.util.Map;

/** Generated events in an engine whose tests share one alias. */
public final class GeneratedEvents {

  private GeneratedEvents() {}

  /** Takes away all that was ever loaded, so that the next load begins with nothing. */
  public static void remove(URI uri) {
    try (EngineClient engine = new EngineClient(ConnectionSettings.of(uri))) {
      engine.request(
          "DELETE",
          "/cloudtrail-v1-*,trailsearch-*",
          Map.of("ignore_unavailable", "true", "expand_wildcards", "all"),
          null);
    }
  }

  /** Generates logs in a folder and loads them; gives the number of events that are new. */
  public static long load(URI uri, Path folder, GeneratorSettings settings)
      throws IOException, InterruptedException {
    Generator.writeTo(folder, settings, Progress.NONE);
    try (EngineClient engine = new EngineClient(ConnectionSettings.of(uri))) {
      new SchemaInstaller(engine, FieldCatalogue.load()).install();
      Partitioning monthly = new Partitioning(Granularity.MONTHLY, InstantSource.system());
      LoadSummary summary =
          new Backfill(engine, LoadSettings.of(monthly), new Strict())
              .run(LocalFiles.of(List.of(folder)));
      return summary.records().indexed() + summary.records().conflicts();
    }
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

package dev.trailsearch.indexer.load;

import dev.trailsearch.indexer.bulk.BulkSettings;
import dev.trailsearch.indexer.opensearch.ConnectionSettings;
import dev.trailsearch.indexer.opensearch.EngineClient;
import dev.trailsearch.indexer.schema.Granularity;
import dev.trailsearch.indexer.schema.Partitioning;
import dev.trailsearch.indexer.source.LocalFiles;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;

/** A loader of its own process, so that it can be killed. Arguments: engine, folder. */
final class LoaderProcess {

  private LoaderProcess() {}

  public static void main(String[] args) throws Exception {
    BulkSettings small = new BulkSettings(32 * 1024, 2, Duration.ofSeconds(60));
    Partitioning monthly = new Partitioning(Granularity.MONTHLY, InstantSource.system());
    try (EngineClient engine = new EngineClient(ConnectionSettings.of(URI.create(args[0])))) {
      new Backfill(engine, LoadSettings.of(monthly).with(small), new Silence())
          .run(LocalFiles.of(List.of(Path.of(args[1]))));
    }
  }

  private static final class Silence implements LoadListener {

    @Override
    public void planned(long objects, long bytes) {}

    @Override
    public void progressed(LoadSummary soFar) {}

    @Override
    public void problem(LoadProblem problem) {}
  }
}

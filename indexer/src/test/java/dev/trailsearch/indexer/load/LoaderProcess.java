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
import java.util.stream.Stream;

/**
 * A loader of its own process, so that it can be killed. Arguments: engines, parted by commas, and
 * a folder. It waits for answers only some seconds, so that one that never comes costs no test
 * much.
 */
public final class LoaderProcess {

  private LoaderProcess() {}

  public static void main(String[] args) throws Exception {
    BulkSettings small = new BulkSettings(32 * 1024, 2, Duration.ofMinutes(3));
    Partitioning monthly = new Partitioning(Granularity.MONTHLY, InstantSource.system());
    try (EngineClient engine = new EngineClient(settings(args[0]))) {
      new Backfill(engine, LoadSettings.of(monthly).with(small), new Silence())
          .run(LocalFiles.of(List.of(Path.of(args[1]))));
    }
  }

  private static ConnectionSettings settings(String engines) {
    return ConnectionSettings.of(Stream.of(engines.split(",")).map(URI::create).toList())
        .withTimeouts(null, Duration.ofSeconds(10));
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

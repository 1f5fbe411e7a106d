package dev.trailsearch.sources.scale;

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
import dev.trailsearch.sources.SourceSettings;
import dev.trailsearch.sources.Sources;
import dev.trailsearch.sources.s3.S3Settings;
import java.io.InputStream;
import java.net.URI;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.List;

/**
 * Loads a bucket in a process of its own, with little memory, and tells how much of it is in use.
 * Arguments: engine, S3 server, bucket, steps at which to tell.
 */
final class ScaleLoader {

  private ScaleLoader() {}

  public static void main(String[] args) throws Exception {
    try (EngineClient engine = new EngineClient(ConnectionSettings.of(URI.create(args[0])))) {
      new SchemaInstaller(engine, FieldCatalogue.load()).install();
      Partitioning monthly = new Partitioning(Granularity.MONTHLY, InstantSource.system());
      SourceSettings settings =
          new SourceSettings(
              Path::of, InputStream.nullInputStream(), new S3Settings(URI.create(args[1]), false));
      LoadSummary summary =
          new Backfill(
                  engine,
                  LoadSettings.of(monthly).withReaders(8),
                  new HeapTeller(Long.parseLong(args[3])))
              .run(Sources.of(List.of("s3://" + args[2]), settings));
      System.out.println("summary " + summary);
    }
  }

  /** Tells the heap in use, garbage excluded, every so many objects. */
  private static final class HeapTeller implements LoadListener {
    private final long step;
    private long next;

    HeapTeller(long step) {
      this.step = step;
      this.next = step;
    }

    @Override
    public void planned(long objects, long bytes) {}

    @Override
    public void progressed(LoadSummary soFar) {
      long done = soFar.objects().loaded() + soFar.objects().skipped();
      if (done >= next) {
        next += step;
        System.gc();
        Runtime runtime = Runtime.getRuntime();
        long used = runtime.totalMemory() - runtime.freeMemory();
        System.out.printf("heap %d objects %d bytes%n", done, used);
      }
    }

    @Override
    public void problem(LoadProblem problem) {
      System.out.println("problem " + problem.words());
    }
  }
}

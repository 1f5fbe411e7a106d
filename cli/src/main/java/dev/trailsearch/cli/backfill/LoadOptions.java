package dev.trailsearch.cli.backfill;

import dev.trailsearch.cli.exit.CommandException.Misuse;
import dev.trailsearch.indexer.load.LoadSettings;
import dev.trailsearch.indexer.schema.Granularity;
import dev.trailsearch.indexer.schema.Partitioning;
import dev.trailsearch.indexer.source.ReadSettings;
import java.time.InstantSource;
import picocli.CommandLine.Option;

/// How logs are read.
public final class LoadOptions {
  private static final int MOST_WORKERS = 64;

  @Option(
      names = "--workers",
      paramLabel = "N",
      defaultValue = "2",
      description =
          "Files read at once by this process, 1 to 64 (default: ${DEFAULT-VALUE}). Any number of"
              + " processes, on any number of machines, may load the same source at once.")
  private int workers;

  @Option(
      names = "--lenient",
      description =
          "Read what is nearly JSON, too: commas too many or too few, single quotes, comments. Such"
              + " events are marked (trail.lenient).")
  private boolean lenient;

  /// What was asked for.
  public LoadSettings settings() {
    if (workers < 1 || workers > MOST_WORKERS) {
      throw new Misuse("--workers " + workers + " is too few or too many", "Give 1 to 64.");
    }
    return LoadSettings.of(new Partitioning(Granularity.MONTHLY, InstantSource.system()))
        .withReaders(workers)
        .with(new ReadSettings(lenient));
  }
}

package dev.trailsearch.cli.backfill;

import dev.trailsearch.cli.exit.CommandException.Misuse;
import dev.trailsearch.indexer.load.LoadSettings;
import dev.trailsearch.indexer.schema.Granularity;
import dev.trailsearch.indexer.schema.Partitioning;
import dev.trailsearch.indexer.source.ReadSettings;
import java.time.InstantSource;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/// How logs are read.
public final class LoadOptions {
  private static final int MOST_WORKERS = 64;

  /// As many as processors of a small machine: reading from a disk is work for these.
  private static final int LOCAL = 2;

  private static final int REMOTE = 8;

  @Option(
      names = "--workers",
      paramLabel = "N",
      description =
          "Files read at once by this process, 1 to 64 (default: 2 from a disk, 8 from elsewhere)."
              + " Any number of processes, on any number of machines, may load the same source at"
              + " once.")
  private @Nullable Integer workers;

  @Option(
      names = "--lenient",
      description =
          "Read what is nearly JSON, too: commas too many or too few, single quotes, comments. Such"
              + " events are marked (trail.lenient).")
  private boolean lenient;

  /// What was asked for.
  ///
  /// @param remote whether files come over a network, so that a reader mostly waits
  public LoadSettings settings(boolean remote) {
    int readers = workers != null ? workers : remote ? REMOTE : LOCAL;
    if (readers < 1 || readers > MOST_WORKERS) {
      throw new Misuse("--workers " + readers + " is too few or too many", "Give 1 to 64.");
    }
    return LoadSettings.of(new Partitioning(Granularity.MONTHLY, InstantSource.system()))
        .withReaders(readers)
        .with(new ReadSettings(lenient));
  }
}

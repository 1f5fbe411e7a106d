package dev.trailsearch.cli.backfill;

import dev.trailsearch.cli.beans.Beans;
import dev.trailsearch.cli.options.GlobalOptions;
import dev.trailsearch.cli.output.Progress;
import dev.trailsearch.indexer.load.Backfill;
import dev.trailsearch.indexer.load.LoadSettings;
import dev.trailsearch.indexer.load.LoadSummary;
import dev.trailsearch.indexer.opensearch.EngineClient;
import dev.trailsearch.indexer.schema.Granularity;
import dev.trailsearch.indexer.schema.Partitioning;
import dev.trailsearch.indexer.schema.SchemaInstaller;
import dev.trailsearch.indexer.source.Selection;
import dev.trailsearch.indexer.source.Source;
import java.io.IOException;
import java.io.PrintWriter;
import java.time.InstantSource;

/// One load into an engine, with its progress on standard error.
public final class Loading {
  private final Beans beans;
  private final GlobalOptions globals;
  private final PrintWriter err;

  /// Into the engine that these parts talk to.
  public Loading(Beans beans, GlobalOptions globals, PrintWriter err) {
    this.beans = beans;
    this.globals = globals;
    this.err = err;
  }

  /// Prepares the engine and loads what is wanted of a source.
  ///
  /// @param again whether files are read that were loaded before and have not changed
  /// @throws IOException if the source cannot be listed
  /// @throws InterruptedException if interrupted; running it again completes the load
  public LoadSummary run(Source source, Selection selection, boolean again)
      throws IOException, InterruptedException {
    beans.get(SchemaInstaller.class).install();
    try (Progress progress = Progress.on(err, globals.terminal(), globals.quiet())) {
      return new Backfill(
              beans.get(EngineClient.class),
              LoadSettings.of(new Partitioning(Granularity.MONTHLY, InstantSource.system()))
                  .readingAgain(again),
              new ProgressListener(progress, globals))
          .run(source, selection);
    }
  }
}

package dev.trailsearch.cli.backfill;

import dev.trailsearch.cli.beans.Beans;
import dev.trailsearch.cli.options.GlobalOptions;
import dev.trailsearch.cli.output.Progress;
import dev.trailsearch.indexer.ledger.Ledger;
import dev.trailsearch.indexer.ledger.Workers;
import dev.trailsearch.indexer.load.Backfill;
import dev.trailsearch.indexer.load.LoadSettings;
import dev.trailsearch.indexer.load.LoadSummary;
import dev.trailsearch.indexer.opensearch.EngineClient;
import dev.trailsearch.indexer.opensearch.Patience;
import dev.trailsearch.indexer.plan.LoadPlan;
import dev.trailsearch.indexer.plan.Planner;
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

  /// What loading what is wanted of a source would come to. Nothing is read of it.
  ///
  /// @throws IOException if the source cannot be listed
  public LoadPlan plan(Source source, Selection selection, LoadSettings settings)
      throws IOException, InterruptedException {
    beans.get(SchemaInstaller.class).install();
    EngineClient engine = beans.get(EngineClient.class);
    InstantSource clock = InstantSource.system();
    Patience patience = new Patience(settings.bulk().patience());
    Workers workers = new Workers(engine, settings.lease(), clock, patience);
    Ledger ledger = new Ledger(engine, workers, clock, patience);
    return new Planner(engine, ledger, settings.partitioning())
        .plan(source, selection, settings.again());
  }

  /// Prepares the engine and loads what is wanted of a source.
  ///
  /// @throws IOException if the source cannot be listed
  /// @throws InterruptedException if interrupted; running it again completes the load
  public LoadSummary run(Source source, Selection selection, LoadSettings settings)
      throws IOException, InterruptedException {
    beans.get(SchemaInstaller.class).install();
    try (Progress progress = Progress.on(err, globals.terminal(), globals.quiet())) {
      return new Backfill(
              beans.get(EngineClient.class),
              settings,
              new ProgressListener("Loading", progress, globals))
          .run(source, selection);
    }
  }
}

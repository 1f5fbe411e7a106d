package dev.trailsearch.cli.reconcile;

import dev.trailsearch.cli.backfill.LoadOptions;
import dev.trailsearch.cli.beans.Beans;
import dev.trailsearch.cli.command.BaseCommand;
import dev.trailsearch.cli.exit.ExitCode;
import dev.trailsearch.cli.output.Progress;
import dev.trailsearch.cli.source.SelectionOptions;
import dev.trailsearch.cli.source.SourceOptions;
import dev.trailsearch.indexer.opensearch.EngineClient;
import dev.trailsearch.indexer.reconcile.ReconcileSummary;
import dev.trailsearch.indexer.reconcile.Reconciliation;
import dev.trailsearch.indexer.schema.SchemaInstaller;
import dev.trailsearch.indexer.source.Selection;
import dev.trailsearch.indexer.source.Source;
import java.io.IOException;
import java.time.Instant;
import java.util.List;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/// `reconcile`: compares a source with the index and mends the difference.
@Command(
    name = "reconcile",
    description = {
      "Compare logs with the index, event by event, and load what differs.",
      "",
      "Every file is read again, whatever was loaded before, and each of its events is looked up:"
          + " what is missing is loaded, what someone has altered is loaded anew, and events that"
          + " claim to come from a file which does not hold them are reported and left. What"
          + " retention removed is not missing. Ends with 1 if anything differed."
    },
    footer = {
      "  trailsearch reconcile ./AWSLogs",
      "  trailsearch reconcile s3://my-trail --from 2023-07 --to 2023-07 --output json",
    })
public final class ReconcileCommand extends BaseCommand {

  @Parameters(
      paramLabel = "SOURCE",
      arity = "1..*",
      description = "What was loaded, as \"trailsearch backfill\" takes it.")
  private List<String> sources;

  @Mixin private SelectionOptions selection;

  @Mixin private SourceOptions origin;

  @Mixin private LoadOptions load;

  @Override
  public Integer call() throws IOException, InterruptedException {
    Selection wanted = selection.selection(Instant.now());
    Source source = origin.source(sources, globals().places());
    try (Beans beans = beans()) {
      ReconcileSummary summary = reconcile(beans, source, wanted);
      ReconcileReport.print(summary, globals(), out());
      return ended(summary).number();
    } catch (InterruptedException e) {
      note("Not done yet: run the same command again. What was put right stays so.");
      throw e;
    }
  }

  private ReconcileSummary reconcile(Beans beans, Source source, Selection wanted)
      throws IOException, InterruptedException {
    beans.get(SchemaInstaller.class).install();
    try (Progress progress = Progress.on(err(), globals().terminal(), globals().quiet())) {
      return new Reconciliation(
              beans.get(EngineClient.class),
              load.settings(SourceOptions.isRemote(sources)),
              new DifferenceListener(progress, globals()))
          .run(source, wanted);
    }
  }

  private static ExitCode ended(ReconcileSummary summary) {
    if (summary.objects().failed() > 0 || summary.records().rejected() > 0) {
      return ExitCode.REJECTED;
    }
    return summary.agreed() ? ExitCode.DONE : ExitCode.DIFFERENT;
  }
}

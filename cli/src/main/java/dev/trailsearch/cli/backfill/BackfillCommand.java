package dev.trailsearch.cli.backfill;

import dev.trailsearch.cli.beans.Beans;
import dev.trailsearch.cli.command.BaseCommand;
import dev.trailsearch.cli.exit.ExitCode;
import dev.trailsearch.cli.source.SelectionOptions;
import dev.trailsearch.cli.source.SourceOptions;
import dev.trailsearch.indexer.load.LoadSettings;
import dev.trailsearch.indexer.load.LoadSummary;
import dev.trailsearch.indexer.plan.LoadPlan;
import dev.trailsearch.indexer.source.Selection;
import dev.trailsearch.indexer.source.Source;
import java.io.IOException;
import java.time.Instant;
import java.util.List;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// `backfill`: loads what lies in files, folders and S3.
@Command(
    name = "backfill",
    description = {
      "Load CloudTrail logs from files, folders and S3.",
      "",
      "What a file holds decides, not its name: gzip or not, log files as in S3, bare arrays, one"
          + " record a file or a line, ZIP archives, EventBridge, CloudWatch Logs, Event history and"
          + " Lake exports. What was loaded before is not read again, and an interrupted load goes on"
          + " where it was. What cannot be indexed is kept: see \"trailsearch deadletter\".",
      "",
      "Time, account and Region are read from the names that CloudTrail gives its files, so what is"
          + " not wanted is neither listed nor fetched. Credentials for S3 are found as the AWS"
          + " command line finds them."
    },
    footer = {
      "  trailsearch backfill ./AWSLogs",
      "  trailsearch backfill 2023.json.gz export/ --output json",
      "  trailsearch backfill s3://my-trail --from 2023-07 --to 2023-07",
      "  trailsearch backfill s3://org-trail/AWSLogs/o-a1b2c3/ --account 111122223333",
      "  trailsearch backfill s3://logs --endpoint http://127.0.0.1:9000",
      "  trailsearch backfill @keys.txt",
      "  trailsearch backfill @s3://inventories/trail/all/2023-07-10T01-00Z/manifest.json",
      "  trailsearch backfill s3://my-trail --workers 4 --dry-run",
      "  zcat events.gz | trailsearch backfill -",
    })
public final class BackfillCommand extends BaseCommand {

  @Parameters(
      paramLabel = "SOURCE",
      arity = "1..*",
      description = {
        "A file, or a folder with all below it;",
        "s3://bucket/prefix;",
        "@file: one of them a line, or the manifest of an S3 Inventory;",
        "-: standard input."
      })
  private List<String> sources;

  @Option(
      names = "--force",
      description =
          "Read every file again, also one that was loaded before and has not changed. What is in"
              + " the index already is counted as a duplicate and stays as it is.")
  private boolean force;

  @Option(
      names = "--dry-run",
      description =
          "Say what would be read, by month and account, and about how many events, how much time"
              + " and how much room it takes; read and change nothing. Ends"
              + " with 1 if the engine has no room for the partitions.")
  private boolean dryRun;

  @Mixin private SelectionOptions selection;

  @Mixin private SourceOptions origin;

  @Mixin private LoadOptions load;

  @Override
  public Integer call() throws IOException, InterruptedException {
    Selection wanted = selection.selection(Instant.now());
    Source source = origin.source(sources, globals().places());
    LoadSettings settings = load.settings(SourceOptions.isRemote(sources)).readingAgain(force);
    try (Beans beans = beans()) {
      Loading loading = new Loading(beans, globals(), err());
      if (dryRun) {
        LoadPlan plan = loading.plan(source, wanted, settings);
        PlanReport.print(plan, globals(), out());
        return planned(plan).number();
      }
      LoadSummary summary = loading.run(source, wanted, settings);
      Report.print(summary, globals(), out());
      return ended(summary).number();
    } catch (InterruptedException e) {
      note("Not done yet: run the same command again to load the rest.");
      throw e;
    }
  }

  private static ExitCode planned(LoadPlan plan) {
    if (!plan.unreadable().isEmpty()) {
      return ExitCode.REJECTED;
    }
    return plan.objects() + plan.loaded() == 0 || !plan.layout().fits()
        ? ExitCode.DIFFERENT
        : ExitCode.DONE;
  }

  private static ExitCode ended(LoadSummary summary) {
    if (!summary.complete()) {
      return ExitCode.REJECTED;
    }
    boolean nothing = summary.records().read() == 0 && summary.objects().skipped() == 0;
    return nothing ? ExitCode.DIFFERENT : ExitCode.DONE;
  }
}

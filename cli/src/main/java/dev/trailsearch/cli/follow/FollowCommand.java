package dev.trailsearch.cli.follow;

import dev.trailsearch.cli.backfill.LoadOptions;
import dev.trailsearch.cli.backfill.Report;
import dev.trailsearch.cli.beans.Beans;
import dev.trailsearch.cli.command.BaseCommand;
import dev.trailsearch.cli.exit.CommandException.Misuse;
import dev.trailsearch.cli.exit.ExitCode;
import dev.trailsearch.cli.source.SourceOptions;
import dev.trailsearch.indexer.load.Intake;
import dev.trailsearch.indexer.load.LoadSettings;
import dev.trailsearch.indexer.load.LoadSummary;
import dev.trailsearch.indexer.opensearch.EngineClient;
import dev.trailsearch.indexer.schema.SchemaInstaller;
import dev.trailsearch.sources.folder.FolderFollower;
import dev.trailsearch.sources.follow.FollowListener;
import dev.trailsearch.sources.follow.Following;
import dev.trailsearch.sources.follow.Waiter;
import dev.trailsearch.sources.queue.QueueFollower;
import dev.trailsearch.sources.queue.QueueUrl;
import java.io.IOException;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/// `follow`: loads what comes, until it is stopped.
@Command(
    name = "follow",
    description = {
      "Load CloudTrail logs as they come, until stopped.",
      "",
      "A queue of SQS tells of new objects in S3: notifications of S3, straight, through SNS or"
          + " EventBridge, and CloudTrail's own. A message is deleted once all that it names is"
          + " safely in the index, and comes again otherwise. Any number of processes may follow"
          + " one queue.",
      "",
      "A folder is looked at every five seconds, with all below it; a file is loaded when it has"
          + " stopped growing.",
      "",
      "Ctrl-C or SIGTERM ends it: what was begun is completed, and the summary printed."
    },
    footer = {
      "  trailsearch follow --queue https://sqs.eu-west-1.amazonaws.com/111122223333/trail",
      "  trailsearch follow --dir /var/spool/cloudtrail --workers 4",
    })
public final class FollowCommand extends BaseCommand {

  @Option(
      names = "--queue",
      paramLabel = "URL",
      description = "The queue that new objects are told to.")
  private @Nullable String queue;

  @Option(names = "--dir", paramLabel = "DIR", description = "The folder that new files come to.")
  private @Nullable String folder;

  @Mixin private SourceOptions origin;

  @Mixin private LoadOptions load;

  @Override
  public Integer call() throws IOException, InterruptedException {
    LoadSettings settings = load.settings(queue != null);
    FollowReport report = new FollowReport(err(), globals());
    try (Following following = following(report);
        Beans beans = beans()) {
      LoadSummary summary = follow(following, beans, settings, report);
      Report.print(summary, globals(), out());
      return ExitCode.DONE.number();
    }
  }

  private LoadSummary follow(
      Following following, Beans beans, LoadSettings settings, FollowReport report)
      throws IOException, InterruptedException {
    beans.get(SchemaInstaller.class).install();
    try (Intake intake = Intake.open(beans.get(EngineClient.class), settings, report)) {
      note("Following " + following.name() + "; Ctrl-C ends it.");
      try {
        following.run(intake);
      } catch (InterruptedException _) {
        note("Stopping: what was begun is completed.");
      }
      intake.drain();
      return intake.summary();
    }
  }

  private Following following(FollowListener listener) throws IOException {
    if (queue != null && folder == null) {
      return new QueueFollower(
          QueueUrl.parse(queue),
          origin.settings(globals().places().environment()),
          listener,
          Waiter.REAL);
    }
    if (folder != null && queue == null) {
      return new FolderFollower(globals().places().path(folder), listener, Waiter.REAL);
    }
    throw new Misuse("follow needs either --queue or --dir", "Give one of them.");
  }
}

package dev.trailsearch.cli;

import dev.trailsearch.cli.backfill.BackfillCommand;
import dev.trailsearch.cli.completion.CompletionCommand;
import dev.trailsearch.cli.config.ConfigCommand;
import dev.trailsearch.cli.dashboards.DashboardsCommand;
import dev.trailsearch.cli.deadletter.DeadLetterCommand;
import dev.trailsearch.cli.demo.DemoCommand;
import dev.trailsearch.cli.doctor.DoctorCommand;
import dev.trailsearch.cli.export.ExportCommand;
import dev.trailsearch.cli.follow.FollowCommand;
import dev.trailsearch.cli.generate.GenerateCommand;
import dev.trailsearch.cli.index.IndexCommand;
import dev.trailsearch.cli.investigate.InvestigateCommand;
import dev.trailsearch.cli.key.KeyCommand;
import dev.trailsearch.cli.manual.ManualCommand;
import dev.trailsearch.cli.options.GlobalOptions;
import dev.trailsearch.cli.reconcile.ReconcileCommand;
import dev.trailsearch.cli.search.GetCommand;
import dev.trailsearch.cli.search.SearchCommand;
import dev.trailsearch.cli.stack.DownCommand;
import dev.trailsearch.cli.stack.StatusCommand;
import dev.trailsearch.cli.stack.UpCommand;
import dev.trailsearch.cli.verify.VerifyCommand;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.HelpCommand;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ScopeType;
import picocli.CommandLine.Spec;

/// `trailsearch` itself.
@Command(
    name = "trailsearch",
    scope = ScopeType.INHERIT,
    mixinStandardHelpOptions = true,
    versionProvider = Version.class,
    abbreviateSynopsis = true,
    showDefaultValues = false,
    description = "Index and search AWS CloudTrail in OpenSearch.",
    footer = {
      "  trailsearch demo",
      "  trailsearch up --detach",
      "  trailsearch backfill ./AWSLogs",
      "  trailsearch search 'user:alice error:*' --from now-7d"
    },
    subcommands = {
      DemoCommand.class,
      UpCommand.class,
      DownCommand.class,
      StatusCommand.class,
      GenerateCommand.class,
      BackfillCommand.class,
      FollowCommand.class,
      ReconcileCommand.class,
      VerifyCommand.class,
      SearchCommand.class,
      GetCommand.class,
      ExportCommand.class,
      InvestigateCommand.class,
      DeadLetterCommand.class,
      IndexCommand.class,
      DashboardsCommand.class,
      KeyCommand.class,
      DoctorCommand.class,
      ConfigCommand.class,
      CompletionCommand.class,
      ManualCommand.class,
      HelpCommand.class
    })
final class Trailsearch implements Callable<Integer> {
  @Spec private CommandSpec spec;

  @Mixin(name = GlobalOptions.NAME)
  private final GlobalOptions globals;

  Trailsearch(GlobalOptions globals) {
    this.globals = globals;
  }

  GlobalOptions globals() {
    return globals;
  }

  @Override
  public Integer call() {
    spec.commandLine().usage(spec.commandLine().getOut());
    return 0;
  }
}

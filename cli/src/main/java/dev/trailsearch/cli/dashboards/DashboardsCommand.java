package dev.trailsearch.cli.dashboards;

import dev.trailsearch.cli.command.BaseCommand;
import dev.trailsearch.cli.exit.ExitCode;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/// `dashboards`: what OpenSearch Dashboards shows.
@Command(
    name = "dashboards",
    description = {
      "Check the dashboards for OpenSearch Dashboards, and bring them into a server.",
      "",
      "Trailsearch comes with dashboards, saved searches and saved queries. Files may be named"
          + " instead: exports of your own, in NDJSON."
    },
    footer = {
      "  trailsearch dashboards check",
      "  trailsearch dashboards import --server http://127.0.0.1:5601 --set-default",
      "  trailsearch dashboards export --server http://127.0.0.1:5601 --out dashboards"
    },
    subcommands = {CheckCommand.class, ImportCommand.class, ExportCommand.class})
public final class DashboardsCommand extends BaseCommand {
  @Spec private CommandSpec spec;

  @Override
  public Integer call() {
    spec.commandLine().usage(out());
    return ExitCode.DONE.number();
  }
}

package dev.trailsearch.cli.investigate;

import dev.trailsearch.cli.command.BaseCommand;
import dev.trailsearch.cli.exit.ExitCode;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/// `investigate`: the story of a principal, of an access key, of what is new.
@Command(
    name = "investigate",
    description = {
      "Tell the story of a principal, of an access key, of what is new.",
    },
    footer = {
      "  trailsearch investigate summary alice",
      "  trailsearch investigate timeline AKIAIOSFODNN7EXAMPLE --from now-1d",
      "  trailsearch investigate session ASIAIOSFODNN7EXAMPLE",
      "  trailsearch investigate chain ASIAIOSFODNN7EXAMPLE",
      "  trailsearch investigate first-seen region --from now-7d --baseline 90d",
    },
    subcommands = {
      SummaryCommand.class,
      TimelineCommand.class,
      SessionCommand.class,
      ChainCommand.class,
      FirstSeenCommand.class,
      RareCommand.class,
      PresetsCommand.class
    })
public final class InvestigateCommand extends BaseCommand {
  @Spec private CommandSpec spec;

  @Override
  public Integer call() {
    spec.commandLine().usage(out());
    return ExitCode.DONE.number();
  }
}

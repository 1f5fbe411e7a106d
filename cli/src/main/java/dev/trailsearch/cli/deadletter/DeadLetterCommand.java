package dev.trailsearch.cli.deadletter;

import dev.trailsearch.cli.command.BaseCommand;
import dev.trailsearch.cli.exit.ExitCode;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/// `deadletter`: what could not be indexed.
@Command(
    name = "deadletter",
    description = {
      "Look at what could not be indexed, mend it, and try again.",
      "",
      "A dead letter is a record that a load could not index. It is kept in the engine with its"
          + " bytes, its place and its cause until it is replayed or dropped."
    },
    footer = {
      "  trailsearch deadletter list",
      "  trailsearch deadletter list --cause not-json",
      "  trailsearch deadletter show ID --out record.json",
      "  trailsearch deadletter replay ID --file record.json"
    },
    subcommands = {ListCommand.class, ShowCommand.class, ReplayCommand.class, DropCommand.class})
public final class DeadLetterCommand extends BaseCommand {
  @Spec private CommandSpec spec;

  @Override
  public Integer call() {
    spec.commandLine().usage(out());
    return ExitCode.DONE.number();
  }
}

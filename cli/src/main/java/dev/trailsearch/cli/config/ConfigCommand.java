package dev.trailsearch.cli.config;

import dev.trailsearch.cli.command.BaseCommand;
import dev.trailsearch.cli.exit.ExitCode;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/// `config`: what is set, and by whom.
@Command(
    name = "config",
    description = {
      "Show what the options of every command are set to, and by whom.",
      "",
      "The config file is text: an option in each line, without its dashes, such as"
          + " url = http://127.0.0.1:9200, and # before a comment. The command line wins, then the"
          + " environment, then the file."
    },
    footer = {
      "  trailsearch config show",
      "  trailsearch config show --output json",
      "  ${EDITOR:-vi} \"$(trailsearch config path)\""
    },
    subcommands = {ShowCommand.class, PathCommand.class})
public final class ConfigCommand extends BaseCommand {
  @Spec private CommandSpec spec;

  @Override
  public Integer call() {
    spec.commandLine().usage(out());
    return ExitCode.DONE.number();
  }
}

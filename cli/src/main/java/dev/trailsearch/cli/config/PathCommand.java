package dev.trailsearch.cli.config;

import dev.trailsearch.cli.command.BaseCommand;
import dev.trailsearch.cli.exit.ExitCode;
import dev.trailsearch.cli.options.Settings;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/// `config path`: which file it is.
@Command(
    name = "path",
    description = "Print the config file's path, whether it is there or not.",
    footer = {"  trailsearch config path"})
final class PathCommand extends BaseCommand {
  @Spec private CommandSpec spec;

  @Override
  public Integer call() {
    out().println(Settings.of(spec).file());
    return ExitCode.DONE.number();
  }
}

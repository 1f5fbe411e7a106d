package dev.trailsearch.cli.stack;

import dev.trailsearch.cli.command.BaseCommand;
import dev.trailsearch.cli.exit.ExitCode;
import java.io.IOException;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/// `down`: ends what `up` has started.
@Command(
    name = "down",
    description = "Stop what \"trailsearch up\" has started. The data stays.",
    footer = {"  trailsearch down", "  trailsearch down --data ./store"})
public final class DownCommand extends BaseCommand {

  @Mixin private DataOption data;

  @Override
  public Integer call() throws IOException {
    DataDirectory directory = data.directory(globals().places());
    if (!Leftovers.end(directory, this::note)) {
      note("Nothing is up in " + directory.root() + ".");
    }
    return ExitCode.DONE.number();
  }
}

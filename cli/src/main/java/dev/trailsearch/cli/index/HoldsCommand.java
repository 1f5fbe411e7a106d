package dev.trailsearch.cli.index;

import dev.trailsearch.cli.beans.Beans;
import dev.trailsearch.cli.command.BaseCommand;
import dev.trailsearch.cli.exit.ExitCode;
import dev.trailsearch.indexer.lifecycle.hold.Hold;
import dev.trailsearch.indexer.lifecycle.hold.Holds;
import java.util.List;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/// `index holds`: which there are.
@Command(
    name = "holds",
    description =
        "List holds: for which case, on what, by whom and why. Ends with 1 if there are none.",
    footer = {"  trailsearch index holds", "  trailsearch index holds --released --output csv"})
final class HoldsCommand extends BaseCommand {

  @Option(names = "--released", description = "Those that were released, too.")
  private boolean released;

  @Override
  public Integer call() {
    try (Beans beans = beans()) {
      Holds record = beans.get(Holds.class);
      List<Hold> holds = released ? record.all() : record.active();
      HoldView.PAGE.print(holds, globals(), out());
      return (holds.isEmpty() ? ExitCode.DIFFERENT : ExitCode.DONE).number();
    }
  }
}

package dev.trailsearch.cli.index;

import dev.trailsearch.cli.command.BaseCommand;
import dev.trailsearch.cli.exit.ExitCode;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/// `index`: partitions and their lives.
@Command(
    name = "index",
    description = {
      "Keep partitions for years: seal, hold, snapshot, restore, remap and delete them.",
      "",
      "A partition holds the events of a range of time, a month by default."
    },
    footer = {
      "  trailsearch index list",
      "  trailsearch index plan --policy policy.yaml",
      "  trailsearch index hold --case acme --why subpoena --from 2023-06 --to 2023-08"
    },
    subcommands = {
      InstallCommand.class,
      ListCommand.class,
      PlanCommand.class,
      ApplyCommand.class,
      SealCommand.class,
      HoldCommand.class,
      ReleaseCommand.class,
      HoldsCommand.class,
      SnapshotCommand.class,
      PruneCommand.class,
      RestoreCommand.class,
      RemapCommand.class,
      PolicyCommand.class
    })
public final class IndexCommand extends BaseCommand {
  @Spec private CommandSpec spec;

  @Override
  public Integer call() {
    spec.commandLine().usage(out());
    return ExitCode.DONE.number();
  }
}

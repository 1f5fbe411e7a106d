package dev.trailsearch.cli.index;

import dev.trailsearch.cli.beans.Beans;
import dev.trailsearch.cli.command.BaseCommand;
import dev.trailsearch.cli.exit.ExitCode;
import dev.trailsearch.cli.output.Ink;
import dev.trailsearch.indexer.lifecycle.inventory.Inventory;
import dev.trailsearch.indexer.lifecycle.inventory.InventoryReader;
import dev.trailsearch.indexer.lifecycle.inventory.PartitionInfo;
import dev.trailsearch.indexer.schema.Remap;
import picocli.CommandLine.Command;

/// `index list`: which partitions there are.
@Command(
    name = "list",
    description = {
      "List the partitions: state, events, size, oldest and newest event, segments, schema"
          + " version, snapshot and holds.",
      "",
      "States are open, sealed, held and deleted. COPIED is \"yes\" where a snapshot holds all that is"
          + " there, \"older\" where events came since."
    },
    footer = {"  trailsearch index list", "  trailsearch index list --output csv > partitions.csv"})
final class ListCommand extends BaseCommand {

  @Override
  public Integer call() throws InterruptedException {
    try (Beans beans = beans()) {
      Inventory inventory = beans.get(InventoryReader.class).read();
      PartitionView.page(globals().terminal().columns())
          .print(inventory.partitions(), globals(), out(), this::paint);
      inventory.partitions().forEach(this::tellRemap);
      if (inventory.partitions().isEmpty()) {
        note("No partitions: nothing was loaded yet.");
        return ExitCode.DIFFERENT.number();
      }
      return ExitCode.DONE.number();
    }
  }

  private void tellRemap(PartitionInfo info) {
    Remap remap = info.entry().remap();
    if (remap != null) {
      String beside = String.join(", ", remap.beside());
      note(
          switch (remap.phase()) {
            case COPYING -> info.key() + " is being remapped to " + beside;
            case KEPT -> info.key() + " was remapped, and " + beside + " is kept";
            case RETURNING -> info.key() + " is being rolled back to " + beside;
          });
    }
  }

  private String paint(PartitionInfo info, String text) {
    Ink ink = globals().ink();
    return switch (info.entry().state()) {
      case HELD -> ink.yellow(text);
      case DELETED -> ink.faint(text);
      case OPEN, SEALED -> text;
    };
  }
}

package dev.trailsearch.cli.index;

import dev.trailsearch.cli.beans.Beans;
import dev.trailsearch.cli.command.BaseCommand;
import dev.trailsearch.cli.exit.CommandException.Misuse;
import dev.trailsearch.cli.exit.ExitCode;
import dev.trailsearch.cli.output.Progress;
import dev.trailsearch.indexer.bulk.BulkSettings;
import dev.trailsearch.indexer.lifecycle.inventory.InventoryReader;
import dev.trailsearch.indexer.lifecycle.inventory.PartitionInfo;
import dev.trailsearch.indexer.lifecycle.remap.RemapOutcome;
import dev.trailsearch.indexer.lifecycle.remap.Remapping;
import dev.trailsearch.indexer.opensearch.EngineClient;
import dev.trailsearch.indexer.schema.PartitionCatalogue;
import dev.trailsearch.indexer.schema.PartitionEntry;
import dev.trailsearch.indexer.schema.SchemaInstaller;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// `index remap`: derives the events of partitions anew.
@Command(
    name = "remap",
    description = {
      "Derive the events of partitions anew, by the rules and the mapping of this release.",
      "",
      "Each is copied from its stored record to an index beside, while loads and searches go on."
          + " What is written meanwhile follows; for the last of it writers wait a moment. Then"
          + " counts are compared, and 200 events one by one, and the new index is searched in the"
          + " place of the old, which is kept: --rollback goes back and takes along what came since,"
          + " --release deletes what was kept. For a while a partition takes twice its room."
          + " Interrupted, it goes on when it is run again. Nothing under a hold is remapped. Ends"
          + " with 1 if a partition could not be."
    },
    footer = {
      "  trailsearch index remap 2023.07",
      "  trailsearch index remap 2023.07 --rollback",
      "  trailsearch index remap --all && trailsearch index remap --all --release --yes"
    })
final class RemapCommand extends BaseCommand {
  /// What else is done than to remap.
  private static final class After {
    @Option(names = "--rollback", description = "Go back to what was searched before.")
    private boolean rollback;

    @Option(names = "--release", description = "Delete what was searched before.")
    private boolean release;
  }

  @Parameters(paramLabel = "PARTITION", arity = "0..*", description = "As list shows it.")
  private List<String> keys = List.of();

  @Option(names = "--all", description = "Every partition that can be.")
  private boolean all;

  @ArgGroup private After after = new After();

  @Option(names = "--yes", description = "Do not ask before deleting.")
  private boolean yes;

  @Override
  public Integer call() throws IOException, InterruptedException {
    if (all != keys.isEmpty()) {
      throw new Misuse("which partitions?", "Name them, or give --all.");
    }
    try (Beans beans = beans()) {
      beans.get(SchemaInstaller.class).install();
      List<String> chosen = chosen(beans);
      if (after.release && !chosen.isEmpty() && !agreed(chosen)) {
        note("Nothing was done.");
        return ExitCode.DIFFERENT.number();
      }
      List<RemapView> rows = run(chosen, beans);
      RemapView.PAGE.print(rows, globals(), out());
      return (rows.stream().allMatch(RemapView::done) ? ExitCode.DONE : ExitCode.DIFFERENT)
          .number();
    } catch (InterruptedException e) {
      note(
          "Not done yet, and searched as before: run the same command again to go on, or with"
              + " --rollback to give up.");
      throw e;
    }
  }

  private List<RemapView> run(List<String> chosen, Beans beans) throws InterruptedException {
    List<RemapView> rows = new ArrayList<>();
    InventoryReader inventory = beans.get(InventoryReader.class);
    for (String key : chosen) {
      try (Progress progress = Progress.on(err(), globals().terminal(), globals().quiet())) {
        long events = inventory.read(key).content().events();
        progress.begin("Remapping " + key, events, Progress.Unit.EVENTS);
        Remapping remapping =
            new Remapping(
                beans.get(EngineClient.class),
                BulkSettings.DEFAULT,
                (_, copied) -> progress.at(copied, ""));
        rows.add(new RemapView(key, run(key, remapping)));
      }
    }
    return rows;
  }

  private RemapOutcome run(String key, Remapping remapping) throws InterruptedException {
    if (after.release) {
      return remapping.release(key);
    }
    return after.rollback ? remapping.rollBack(key) : remapping.remap(key);
  }

  private List<String> chosen(Beans beans) throws InterruptedException {
    if (!all) {
      return Chosen.of(keys, beans.get(PartitionCatalogue.class)).stream()
          .map(entry -> entry.partition().key())
          .toList();
    }
    return beans.get(InventoryReader.class).read().partitions().stream()
        .filter(this::concerned)
        .map(PartitionInfo::key)
        .toList();
  }

  private boolean concerned(PartitionInfo info) {
    PartitionEntry entry = info.entry();
    boolean free = info.holds().isEmpty() && !info.indices().isEmpty();
    boolean kept = entry.remap() != null && !entry.remap().running();
    if (after.release) {
      return free && kept;
    }
    return free && (after.rollback ? entry.remap() != null : !kept);
  }

  private boolean agreed(List<String> chosen) throws IOException {
    return yes
        || Consent.toDelete(
            "what was searched before of " + String.join(", ", chosen), globals(), err());
  }
}

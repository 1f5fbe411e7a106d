package dev.trailsearch.cli.index;

import dev.trailsearch.cli.beans.Beans;
import dev.trailsearch.cli.command.BaseCommand;
import dev.trailsearch.cli.exit.ExitCode;
import dev.trailsearch.cli.output.Column;
import dev.trailsearch.cli.output.Json;
import dev.trailsearch.indexer.lifecycle.snapshot.Pruning;
import dev.trailsearch.indexer.lifecycle.snapshot.Repositories;
import dev.trailsearch.indexer.schema.SchemaInstaller;
import java.io.IOException;
import java.util.List;
import java.util.function.Function;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/// `index prune`: deletes snapshots that nothing needs.
@Command(
    name = "prune",
    description = {
      "Delete snapshots of partitions as they were before, which nothing needs any more.",
      "",
      "The one that the catalogue names stays, also of a deleted partition, and so does the last"
          + " whole one of each; of Trailsearch's own indices the newest three stay. A copy of these"
          + " is taken first. Snapshots of others in the same repository are left. Asks before it"
          + " deletes; without a terminal, --yes is needed."
    },
    footer = {
      "  trailsearch index prune --repository backup",
      "  trailsearch index prune --repository backup --yes"
    })
final class PruneCommand extends BaseCommand {
  private static final List<Column<String>> COLUMNS =
      List.of(Column.whole("snapshot", Function.identity()));

  private static final Page<String> PAGE =
      new Page<>(
          "deleted",
          List.of(Column.whole("DELETED", Function.identity())),
          COLUMNS,
          name -> Json.object().put("snapshot", name));

  @Option(
      names = "--repository",
      paramLabel = "NAME",
      required = true,
      description = "By which the engine knows the repository.")
  private String repository;

  @Option(names = "--yes", description = "Do not ask before deleting.")
  private boolean yes;

  @Override
  public Integer call() throws IOException, InterruptedException {
    try (Beans beans = beans()) {
      beans.get(SchemaInstaller.class).install();
      beans.get(Repositories.class).verify(repository);
      Pruning pruning = beans.get(Pruning.class);
      List<String> surplus = pruning.surplus(repository);
      if (!surplus.isEmpty() && !yes && !agreed(surplus)) {
        note("Nothing was deleted.");
        return ExitCode.DIFFERENT.number();
      }
      surplus.forEach(snapshot -> pruning.delete(repository, snapshot));
      PAGE.print(surplus, globals(), out());
      return ExitCode.DONE.number();
    } catch (InterruptedException e) {
      note("Not done yet: run the same command again to complete it.");
      throw e;
    }
  }

  private boolean agreed(List<String> surplus) throws IOException {
    surplus.forEach(this::note);
    return Consent.toDelete("these %,d snapshots".formatted(surplus.size()), globals(), err());
  }
}

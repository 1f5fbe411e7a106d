package dev.trailsearch.cli.index;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.trailsearch.cli.beans.Beans;
import dev.trailsearch.cli.command.BaseCommand;
import dev.trailsearch.cli.exit.CommandException.Misuse;
import dev.trailsearch.cli.exit.ExitCode;
import dev.trailsearch.cli.output.Column;
import dev.trailsearch.cli.output.Json;
import dev.trailsearch.indexer.lifecycle.snapshot.Recovery;
import dev.trailsearch.indexer.lifecycle.snapshot.Repositories;
import dev.trailsearch.indexer.lifecycle.snapshot.Restoring;
import dev.trailsearch.indexer.schema.PartitionCatalogue;
import dev.trailsearch.indexer.schema.PartitionEntry;
import dev.trailsearch.indexer.schema.SchemaInstaller;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// `index restore`: brings partitions back.
@Command(
    name = "restore",
    description = {
      "Bring deleted partitions back from their last snapshot, or a whole store.",
      "",
      "Partitions take their place again, with every event as it was, once all of it is there; holds that"
          + " cover them protect them. With --beside a copy is restored under another name, where no"
          + " search finds it, to be compared with what is there; delete it yourself afterwards.",
      "",
      "When an engine is lost, --store brings everything back into an empty one: catalogue, ledger,"
          + " holds and dead letters as they were copied last, and every partition. Loads wait"
          + " meanwhile. What was never copied must be loaded again, with backfill --force since the"
          + " ledger knows it: each partition is told, and it ends with 1."
    },
    footer = {
      "  trailsearch index restore 2023.07",
      "  trailsearch index restore 2023.07 --beside",
      "  trailsearch index restore --store --repository backup --register backup"
    })
final class RestoreCommand extends BaseCommand {
  private static final Page<Row> PAGE =
      new Page<>(
          "restored",
          List.of(Column.whole("PARTITION", Row::key), Column.cut("RESTORED", 50, Row::words)),
          List.of(Column.whole("partition", Row::key), Column.whole("restored", Row::words)),
          Row::json);

  /// What became of one.
  private record Row(String key, String words) {
    ObjectNode json() {
      return Json.object().put("partition", key).put("restored", words);
    }
  }

  @Parameters(paramLabel = "PARTITION", arity = "0..*", description = "As list shows it.")
  private List<String> keys = List.of();

  @Option(names = "--beside", description = "Under another name, to compare.")
  private boolean beside;

  @Option(names = "--store", description = "The whole store, into an empty engine.")
  private boolean store;

  @Option(
      names = "--repository",
      paramLabel = "NAME",
      description = "Where the store was copied to, as the engine knows it.")
  private @Nullable String repository;

  @Option(
      names = "--register",
      paramLabel = "PLACE",
      description = "Make it known first: a folder, or s3://bucket/prefix.")
  private @Nullable String place;

  @Override
  public Integer call() throws InterruptedException {
    check();
    try (Beans beans = beans()) {
      return (repository == null ? partitions(beans) : store(beans, repository)).number();
    } catch (InterruptedException e) {
      note("Not done yet: run the same command again to complete it.");
      throw e;
    }
  }

  private void check() {
    if (!store && keys.isEmpty()) {
      throw new Misuse("what is to be restored?", "Name partitions, or say --store.");
    }
    if (store && (beside || !keys.isEmpty())) {
      throw new Misuse("--store brings back all partitions", "Name none, nor --beside.");
    }
    if (store != (repository != null) || (place != null && !store)) {
      throw new Misuse(
          "--store and --repository go together",
          "A partition alone comes back from where it was copied to.");
    }
  }

  private ExitCode partitions(Beans beans) throws InterruptedException {
    beans.get(SchemaInstaller.class).install();
    Restoring restoring = beans.get(Restoring.class);
    List<Row> rows = new ArrayList<>();
    for (PartitionEntry entry : Chosen.of(keys, beans.get(PartitionCatalogue.class))) {
      String words =
          beside
              ? "as " + String.join(", ", restoring.beside(entry))
              : "%,d events".formatted(restoring.intoPlace(entry));
      rows.add(new Row(entry.partition().key(), words));
    }
    PAGE.print(rows, globals(), out());
    return ExitCode.DONE;
  }

  private ExitCode store(Beans beans, String from) throws InterruptedException {
    KnownRepository.check(beans.get(Repositories.class), from, place);
    List<RecoveryView> views = new ArrayList<>();
    beans
        .get(Recovery.class)
        .run(from)
        .forEach((key, outcome) -> views.add(new RecoveryView(key, outcome)));
    RecoveryView.PAGE.print(views, globals(), out());
    if (views.stream().allMatch(view -> view.outcome().whole())) {
      return ExitCode.DONE;
    }
    note(
        "Not everything is back. The ledger knows the logs of what is missing as loaded: load them"
            + " again with \"trailsearch backfill --force\", or let \"trailsearch reconcile\" find"
            + " what is missing.");
    return ExitCode.DIFFERENT;
  }
}

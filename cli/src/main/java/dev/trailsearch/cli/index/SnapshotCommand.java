package dev.trailsearch.cli.index;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.trailsearch.cli.beans.Beans;
import dev.trailsearch.cli.command.BaseCommand;
import dev.trailsearch.cli.exit.CommandException.Misuse;
import dev.trailsearch.cli.exit.ExitCode;
import dev.trailsearch.cli.output.Column;
import dev.trailsearch.cli.output.Json;
import dev.trailsearch.indexer.lifecycle.snapshot.Repositories;
import dev.trailsearch.indexer.lifecycle.snapshot.SnapshotOutcome;
import dev.trailsearch.indexer.lifecycle.snapshot.Snapshots;
import dev.trailsearch.indexer.schema.PartitionCatalogue;
import dev.trailsearch.indexer.schema.PartitionEntry;
import dev.trailsearch.indexer.schema.PartitionState;
import dev.trailsearch.indexer.schema.SchemaInstaller;
import dev.trailsearch.indexer.schema.SnapshotRef;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// `index snapshot`: copies partitions to a repository.
@Command(
    name = "snapshot",
    description = {
      "Copy partitions to a snapshot repository.",
      "",
      "What has not changed is not copied again, and of what has, only what is new. A copy of"
          + " Trailsearch's own indices (catalogue, ledger, holds, dead letters) is always taken with"
          + " it. A repository is made known once, with --register: a folder below one that the"
          + " engine's path.repo allows (the local engine has one, so a bare name does), or a bucket,"
          + " for which the engine needs the plugin repository-s3. Ends with 1 if a partition changed"
          + " while it was copied."
    },
    footer = {
      "  trailsearch index snapshot --repository backup --register backup --all",
      "  trailsearch index snapshot --repository s3 --register s3://my-backups/trail",
      "  trailsearch index snapshot 2023.07 --repository backup"
    })
final class SnapshotCommand extends BaseCommand {
  private static final Page<Row> PAGE =
      new Page<>(
          "snapshots",
          List.of(
              Column.whole("PARTITION", Row::key),
              Column.whole("TAKEN", Row::word),
              Column.middle("SNAPSHOT", 40, row -> row.of(SnapshotRef::name))),
          List.of(
              Column.whole("partition", Row::key),
              Column.whole("taken", Row::word),
              Column.whole("snapshot", row -> row.of(SnapshotRef::name)),
              Column.whole("events", row -> row.of(ref -> "" + ref.events()))),
          Row::json);

  /// What became of one.
  private record Row(String key, SnapshotOutcome outcome) {
    String word() {
      return switch (outcome) {
        case SnapshotOutcome.Taken _ -> "now";
        case SnapshotOutcome.Unchanged _ -> "before";
        case SnapshotOutcome.Overtaken _ -> "in part";
        case SnapshotOutcome.Nothing() -> "nothing";
      };
    }

    @Nullable SnapshotRef snapshot() {
      return switch (outcome) {
        case SnapshotOutcome.Taken(SnapshotRef ref) -> ref;
        case SnapshotOutcome.Unchanged(SnapshotRef ref) -> ref;
        case SnapshotOutcome.Overtaken(SnapshotRef ref) -> ref;
        case SnapshotOutcome.Nothing() -> null;
      };
    }

    String of(Function<SnapshotRef, String> part) {
      SnapshotRef ref = snapshot();
      return ref == null ? "" : part.apply(ref);
    }

    ObjectNode json() {
      ObjectNode json = Json.object().put("partition", key).put("taken", word());
      SnapshotRef ref = snapshot();
      if (ref != null) {
        json.put("snapshot", ref.name()).put("events", ref.events());
      }
      return json;
    }
  }

  @Parameters(paramLabel = "PARTITION", arity = "0..*", description = "As list shows it.")
  private List<String> keys = List.of();

  @Option(names = "--all", description = "Every partition.")
  private boolean all;

  @Option(
      names = "--repository",
      paramLabel = "NAME",
      required = true,
      description = "By which the engine knows the repository.")
  private String repository;

  @Option(
      names = "--register",
      paramLabel = "PLACE",
      description = "Make it known first: a folder, or s3://bucket/prefix.")
  private @Nullable String place;

  @Override
  public Integer call() throws InterruptedException {
    if (all == !keys.isEmpty() && place == null) {
      throw new Misuse("which partitions?", "Name them, or say --all.");
    }
    try (Beans beans = beans()) {
      beans.get(SchemaInstaller.class).install();
      KnownRepository.check(beans.get(Repositories.class), repository, place);
      detail("every node can use the repository " + repository);
      List<Row> rows = take(beans);
      PAGE.print(rows, globals(), out());
      boolean whole =
          rows.stream().noneMatch(row -> row.outcome instanceof SnapshotOutcome.Overtaken);
      return (whole ? ExitCode.DONE : ExitCode.DIFFERENT).number();
    } catch (InterruptedException e) {
      note("Not done yet: run the same command again to complete it.");
      throw e;
    }
  }

  private List<Row> take(Beans beans) throws InterruptedException {
    PartitionCatalogue catalogue = beans.get(PartitionCatalogue.class);
    List<PartitionEntry> chosen = all ? catalogue.entries() : Chosen.of(keys, catalogue);
    Snapshots snapshots = beans.get(Snapshots.class);
    List<Row> rows = new ArrayList<>();
    for (PartitionEntry entry : chosen) {
      if (entry.state() != PartitionState.DELETED) {
        String key = entry.partition().key();
        detail("copying " + key);
        rows.add(new Row(key, snapshots.take(repository, key)));
      }
    }
    if (!rows.isEmpty()) {
      detail("own indices: " + snapshots.takeOwn(repository));
    }
    return rows;
  }
}

package dev.trailsearch.cli.index;

import dev.trailsearch.cli.beans.Beans;
import dev.trailsearch.cli.command.BaseCommand;
import dev.trailsearch.cli.exit.CommandException.Misuse;
import dev.trailsearch.cli.exit.ExitCode;
import dev.trailsearch.cli.output.Csv;
import dev.trailsearch.cli.output.Json;
import dev.trailsearch.indexer.schema.Granularity;
import dev.trailsearch.indexer.schema.PartitionCatalogue;
import dev.trailsearch.indexer.schema.PartitionLayout;
import dev.trailsearch.indexer.schema.Schema;
import dev.trailsearch.indexer.schema.SchemaInstaller;
import java.util.List;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/// `index install`: what an engine needs before the first load.
@Command(
    name = "install",
    description = {
      "Put the index template and Trailsearch's own indices into the engine, or renew them.",
      "",
      "Every load does so by itself. Partitions that are there stay as they are, also when their"
          + " size or their shards are changed: that counts for times that have none yet."
    },
    footer = {
      "  trailsearch index install",
      "  trailsearch index install --partitions daily --shards 2",
    })
final class InstallCommand extends BaseCommand {

  @Option(
      names = "--partitions",
      paramLabel = "SIZE",
      description =
          "How much time a new partition holds: daily, for more than ten million events a day;"
              + " monthly; or yearly, for small stores (default: as it is, monthly at first).")
  private @Nullable Granularity partitions;

  @Option(
      names = "--shards",
      paramLabel = "N",
      description =
          "Shards of a new partition, for nodes to share its work: one for each 50 GB or so"
              + " (default: as it is, 1 at first).")
  private @Nullable Integer shards;

  @Override
  public Integer call() {
    try (Beans beans = beans()) {
      beans.get(SchemaInstaller.class).install();
      PartitionCatalogue catalogue = beans.get(PartitionCatalogue.class);
      PartitionLayout before = catalogue.layout();
      PartitionLayout layout = wished(before);
      if (!layout.equals(before)) {
        catalogue.choose(layout);
      }
      print(layout);
      return ExitCode.DONE.number();
    }
  }

  private PartitionLayout wished(PartitionLayout before) {
    PartitionLayout sized = partitions == null ? before : before.with(partitions);
    try {
      return shards == null ? sized : sized.withShards(shards);
    } catch (IllegalArgumentException e) {
      throw new Misuse("--shards " + shards + ": " + e.getMessage(), "Give a number in it.", e);
    }
  }

  private void print(PartitionLayout layout) {
    Granularity chosen = layout.granularity();
    String size = (chosen == null ? Granularity.MONTHLY : chosen).word();
    switch (globals().format()) {
      case TABLE ->
          out()
              .println(
                  "installed: schema %d, %s partitions of %d shard%s"
                      .formatted(
                          Schema.VERSION, size, layout.shards(), layout.shards() == 1 ? "" : "s"));
      case JSON, NDJSON ->
          out()
              .println(
                  Json.line(
                      Json.object()
                          .put("schema", Schema.VERSION)
                          .put("partitions", size)
                          .put("shards", layout.shards())));
      case CSV ->
          out()
              .print(
                  Csv.line(List.of("schema", "partitions", "shards"))
                      + Csv.line(List.of("" + Schema.VERSION, size, "" + layout.shards())));
    }
  }
}

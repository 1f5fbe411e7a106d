package dev.trailsearch.cli.index;

import dev.trailsearch.cli.beans.Beans;
import dev.trailsearch.cli.command.BaseCommand;
import dev.trailsearch.cli.exit.ExitCode;
import dev.trailsearch.cli.output.Csv;
import dev.trailsearch.cli.output.Json;
import dev.trailsearch.indexer.schema.Granularity;
import dev.trailsearch.indexer.schema.PartitionCatalogue;
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
          + " size is changed: it counts for times that have none yet."
    },
    footer = {
      "  trailsearch index install",
      "  trailsearch index install --partitions daily",
    })
final class InstallCommand extends BaseCommand {

  @Option(
      names = "--partitions",
      paramLabel = "SIZE",
      description =
          "How much time a new partition holds: daily, for more than ten million events a day;"
              + " monthly; or yearly, for small stores (default: as it is, monthly at first).")
  private @Nullable Granularity partitions;

  @Override
  public Integer call() {
    try (Beans beans = beans()) {
      beans.get(SchemaInstaller.class).install();
      PartitionCatalogue catalogue = beans.get(PartitionCatalogue.class);
      if (partitions != null) {
        catalogue.choose(partitions);
      }
      print(catalogue.granularity().orElse(Granularity.MONTHLY).word());
      return ExitCode.DONE.number();
    }
  }

  private void print(String size) {
    switch (globals().format()) {
      case TABLE ->
          out().println("installed: schema %d, %s partitions".formatted(Schema.VERSION, size));
      case JSON, NDJSON ->
          out()
              .println(
                  Json.line(Json.object().put("schema", Schema.VERSION).put("partitions", size)));
      case CSV ->
          out()
              .print(
                  Csv.line(List.of("schema", "partitions"))
                      + Csv.line(List.of("" + Schema.VERSION, size)));
    }
  }
}

package dev.trailsearch.cli.index;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.trailsearch.cli.beans.Beans;
import dev.trailsearch.cli.command.BaseCommand;
import dev.trailsearch.cli.exit.ExitCode;
import dev.trailsearch.cli.output.Column;
import dev.trailsearch.cli.output.Json;
import dev.trailsearch.indexer.lifecycle.snapshot.Restoring;
import dev.trailsearch.indexer.schema.PartitionCatalogue;
import dev.trailsearch.indexer.schema.PartitionEntry;
import dev.trailsearch.indexer.schema.SchemaInstaller;
import java.util.ArrayList;
import java.util.List;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// `index restore`: brings partitions back.
@Command(
    name = "restore",
    description = {
      "Bring deleted partitions back from their last snapshot.",
      "",
      "They take their place again, with every event as it was, once all of it is there; holds that"
          + " cover them protect them. With --beside a copy is restored under another name, where no"
          + " search finds it, to be compared with what is there; delete it yourself afterwards."
    },
    footer = {
      "  trailsearch index restore 2023.07",
      "  trailsearch index restore 2023.07 --beside"
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

  @Parameters(paramLabel = "PARTITION", arity = "1..*", description = "As list shows it.")
  private List<String> keys;

  @Option(names = "--beside", description = "Under another name, to compare.")
  private boolean beside;

  @Override
  public Integer call() throws InterruptedException {
    try (Beans beans = beans()) {
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
      return ExitCode.DONE.number();
    } catch (InterruptedException e) {
      note("Not done yet: run the same command again to complete it.");
      throw e;
    }
  }
}

package dev.trailsearch.cli.index;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.trailsearch.cli.beans.Beans;
import dev.trailsearch.cli.command.BaseCommand;
import dev.trailsearch.cli.exit.ExitCode;
import dev.trailsearch.cli.output.Column;
import dev.trailsearch.cli.output.Json;
import dev.trailsearch.indexer.lifecycle.seal.SealOutcome;
import dev.trailsearch.indexer.lifecycle.seal.Sealing;
import dev.trailsearch.indexer.schema.PartitionCatalogue;
import dev.trailsearch.indexer.schema.PartitionEntry;
import dev.trailsearch.indexer.schema.SchemaInstaller;
import java.util.ArrayList;
import java.util.List;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/// `index seal`: merges partitions and closes them.
@Command(
    name = "seal",
    description = {
      "Merge partitions to one segment and close them to writes.",
      "",
      "Searches of a sealed partition are faster, and it takes less room. Loading again what is"
          + " there changes nothing; what is new opens it again. Merging takes minutes for each"
          + " gigabyte; interrupted, it is completed by sealing again. Ends with 1 if a partition"
          + " could not be sealed."
    },
    footer = {"  trailsearch index seal 2023.07", "  trailsearch index seal 2023.06 2023.07"})
final class SealCommand extends BaseCommand {
  private static final List<Column<Row>> COLUMNS =
      List.of(
          Column.whole("PARTITION", Row::key),
          Column.whole("SEALED", row -> row.sealed() ? "yes" : "no"),
          Column.cut("", 30, Row::words));
  private static final List<Column<Row>> CSV =
      List.of(
          Column.whole("partition", Row::key),
          Column.whole("sealed", row -> "" + row.sealed()),
          Column.whole("note", Row::words));

  /// What became of one.
  private record Row(String key, SealOutcome outcome) {
    boolean sealed() {
      return outcome instanceof SealOutcome.Sealed;
    }

    String words() {
      return switch (outcome) {
        case SealOutcome.Sealed(long events) -> "%,d events".formatted(events);
        case SealOutcome.Reopened() -> "something new came meanwhile: it is open";
        case SealOutcome.Held() -> "it is under a hold, which protects it already";
        case SealOutcome.Removed() -> "it was deleted";
      };
    }

    ObjectNode json() {
      return Json.object().put("partition", key).put("sealed", sealed()).put("note", words());
    }
  }

  @Parameters(paramLabel = "PARTITION", arity = "1..*", description = "As list shows it.")
  private List<String> keys;

  @Override
  public Integer call() throws InterruptedException {
    try (Beans beans = beans()) {
      beans.get(SchemaInstaller.class).install();
      List<PartitionEntry> chosen = Chosen.of(keys, beans.get(PartitionCatalogue.class));
      Sealing sealing = beans.get(Sealing.class);
      List<Row> rows = new ArrayList<>();
      for (PartitionEntry entry : chosen) {
        String key = entry.partition().key();
        detail("sealing " + key);
        rows.add(new Row(key, sealing.seal(key)));
      }
      new Page<>("partitions", COLUMNS, CSV, Row::json).print(rows, globals(), out());
      return (rows.stream().allMatch(Row::sealed) ? ExitCode.DONE : ExitCode.DIFFERENT).number();
    } catch (InterruptedException e) {
      note("Not done yet: run the same command again to complete it.");
      throw e;
    }
  }
}

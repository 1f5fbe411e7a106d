package dev.trailsearch.cli.deadletter;

import dev.trailsearch.cli.options.GlobalOptions;
import dev.trailsearch.cli.output.Column;
import dev.trailsearch.cli.output.Csv;
import dev.trailsearch.cli.output.Json;
import dev.trailsearch.cli.output.Numbers;
import dev.trailsearch.cli.output.Table;
import dev.trailsearch.indexer.deadletter.ReplaySummary;
import dev.trailsearch.indexer.ledger.RecordCounts;
import java.io.PrintWriter;
import java.util.List;

/// How a replay ended.
final class ReplayReport {

  private record Count(String name, long number) {}

  private ReplayReport() {}

  static void print(ReplaySummary summary, GlobalOptions globals, PrintWriter out) {
    switch (globals.format()) {
      case TABLE ->
          out.print(
              new Table<>(
                      List.of(
                          Column.whole("", Count::name),
                          Column.number("", count -> Numbers.grouped(count.number()))),
                      globals.ink())
                  .of(
                      counts(summary).stream().filter(count -> count.number() > 0).toList(),
                      globals.terminal().columns()));
      case JSON, NDJSON -> out.println(Json.line(Json.tree(summary)));
      case CSV -> {
        out.print(Csv.line(List.of("count", "number")));
        counts(summary).forEach(c -> out.print(Csv.line(List.of(c.name(), "" + c.number()))));
      }
    }
  }

  private static List<Count> counts(ReplaySummary summary) {
    ReplaySummary.Letters letters = summary.letters();
    RecordCounts records = summary.records();
    return List.of(
        new Count("letters replayed", letters.replayed()),
        new Count("letters failed", letters.failed()),
        new Count("letters skipped", letters.skipped()),
        new Count("records indexed", records.indexed()),
        new Count("duplicates", records.duplicates()),
        new Count("conflicts", records.conflicts()),
        new Count("malformed", records.malformed()),
        new Count("capped", records.capped()),
        new Count("expired", records.expired()),
        new Count("rejected", records.rejected()));
  }
}

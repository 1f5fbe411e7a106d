package dev.trailsearch.cli.reconcile;

import dev.trailsearch.cli.options.GlobalOptions;
import dev.trailsearch.cli.output.Column;
import dev.trailsearch.cli.output.Csv;
import dev.trailsearch.cli.output.Ink;
import dev.trailsearch.cli.output.Json;
import dev.trailsearch.cli.output.Numbers;
import dev.trailsearch.cli.output.Table;
import dev.trailsearch.indexer.reconcile.ReconcileSummary;
import java.io.PrintWriter;
import java.util.List;
import java.util.stream.Stream;

/// How a comparison ended.
final class ReconcileReport {

  /// One count.
  private record Count(String name, long number, String meaning) {}

  private static final List<Column<Count>> COLUMNS =
      List.of(
          Column.whole("", Count::name),
          Column.number("", c -> Numbers.grouped(c.number())),
          Column.cut("", 40, Count::meaning));

  private ReconcileReport() {}

  static void print(ReconcileSummary summary, GlobalOptions globals, PrintWriter out) {
    switch (globals.format()) {
      case TABLE -> out.print(table(summary, globals.terminal().columns(), globals.ink()));
      case JSON, NDJSON -> out.println(Json.line(Json.tree(summary)));
      case CSV -> {
        out.print(Csv.line(List.of("count", "number")));
        counts(summary).forEach(c -> out.print(Csv.line(List.of(c.name(), "" + c.number()))));
      }
    }
  }

  private static String table(ReconcileSummary summary, int width, Ink ink) {
    String headline =
        summary.agreed()
            ? ink.green("The index holds these logs as they are.")
            : ink.yellow("The index differed in %,d files.".formatted(summary.differing()));
    List<Count> shown =
        counts(summary).filter(c -> c.number() > 0 || c.name().equals("read")).toList();
    return headline + "\n" + new Table<>(COLUMNS, ink).of(shown, width);
  }

  private static Stream<Count> counts(ReconcileSummary summary) {
    ReconcileSummary.Records records = summary.records();
    return Stream.of(
        new Count("read", records.read(), "records in the logs"),
        new Count("same", records.same(), "in both"),
        new Count("missing", records.missing(), "were not in the index: loaded"),
        new Count("altered", records.altered(), "were other in the index: loaded anew"),
        new Count("conflicts", records.conflicts(), "known id, other content: loaded beside it"),
        new Count("expired", records.expired(), "older than what is kept"),
        new Count("rejected", records.rejected(), "see \"trailsearch deadletter list\""),
        new Count("extra", records.extra(), "in the index only: left as they are"),
        new Count("files failed", summary.objects().failed(), "not read to their end"));
  }
}

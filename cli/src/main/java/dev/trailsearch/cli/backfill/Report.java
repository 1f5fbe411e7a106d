package dev.trailsearch.cli.backfill;

import dev.trailsearch.cli.options.GlobalOptions;
import dev.trailsearch.cli.output.Column;
import dev.trailsearch.cli.output.Csv;
import dev.trailsearch.cli.output.Ink;
import dev.trailsearch.cli.output.Json;
import dev.trailsearch.cli.output.Numbers;
import dev.trailsearch.cli.output.Table;
import dev.trailsearch.indexer.ledger.RecordCounts;
import dev.trailsearch.indexer.load.LoadSummary;
import java.io.PrintWriter;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;

/// How a load ended.
public final class Report {

  /// One count.
  ///
  /// @param shownAtZero whether its absence would be a question
  private record Count(String name, long number, String meaning, boolean shownAtZero) {}

  private Report() {}

  /// Prints it in the form that was asked for.
  public static void print(LoadSummary summary, GlobalOptions globals, PrintWriter out) {
    switch (globals.format()) {
      case TABLE -> out.print(table(summary, globals.terminal().columns(), globals.ink()));
      case JSON, NDJSON -> out.println(Json.line(Json.tree(summary)));
      case CSV -> {
        out.print(Csv.line(List.of("count", "number")));
        counts(summary).forEach(c -> out.print(Csv.line(List.of(c.name(), "" + c.number()))));
      }
    }
  }

  static String table(LoadSummary summary, int width, Ink ink) {
    List<Column<Count>> columns =
        List.of(
            Column.whole("", Count::name),
            Column.number("", c -> Numbers.grouped(c.number())),
            Column.cut("", 40, Count::meaning));
    List<Count> shown =
        counts(summary).filter(count -> count.shownAtZero() || count.number() > 0).toList();
    return ink.bold(headline(summary))
        + new Table<>(columns, ink)
            .painted((count, text) -> isTrouble(count) ? ink.red(text) : text)
            .of(shown, width);
  }

  private static String headline(LoadSummary summary) {
    return "%s records from %s files (%s) in %s, %s/s"
        .formatted(
            Numbers.grouped(summary.records().read()),
            Numbers.grouped(summary.objects().loaded()),
            Numbers.bytes(summary.bytes().compressed()),
            Numbers.duration(Duration.ofMillis(summary.elapsedMs())),
            Numbers.grouped(summary.eventsPerSecond()));
  }

  private static Stream<Count> counts(LoadSummary summary) {
    RecordCounts records = summary.records();
    LoadSummary.Objects objects = summary.objects();
    return Stream.of(
        new Count("indexed", records.indexed(), "new in the index", true),
        new Count("duplicates", records.duplicates(), "there already, the same", true),
        new Count("conflicts", records.conflicts(), "known id, other content: kept beside", false),
        new Count("malformed", records.malformed(), "of the indexed: kept as text", false),
        new Count("capped", records.capped(), "of the indexed: not all of it searchable", false),
        new Count("expired", records.expired(), "older than what is kept", false),
        new Count(
            "rejected", records.rejected(), "not indexed: see trailsearch deadletter list", false),
        new Count("files not logs", objects.notLogs(), "hold no CloudTrail records", false),
        new Count("files skipped", objects.skipped(), "loaded before", false),
        new Count("files failed", objects.failed(), "not read to their end, see above", false));
  }

  private static boolean isTrouble(Count count) {
    return count.name().equals("rejected") || count.name().equals("files failed");
  }
}

package dev.trailsearch.benchmarks.search;

import java.util.Locale;
import java.util.stream.Collectors;

/** The figures for people, in Markdown. */
final class SearchTable {

  private static final String ANSWERS =
      """
      | events | asked for | p50 ms | p95 ms | p99 ms | beside the engine ms |
      |---|---|---|---|---|---|
      """;

  private static final String EXPORTS =
      """
      | events | store | exported events/s | engine CPU µs/event | own CPU µs/event |
      |---|---|---|---|---|
      """;

  private SearchTable() {}

  static String of(SearchResults results) {
    String answers = results.answers().stream().map(SearchTable::row).collect(Collectors.joining());
    String exports = results.exports().stream().map(SearchTable::row).collect(Collectors.joining());
    return results.setting().words() + "\n\n" + ANSWERS + answers + "\n" + EXPORTS + exports;
  }

  private static String row(Answers row) {
    return String.format(
        Locale.ROOT,
        "| %,d | %s | %.0f | %.0f | %.0f | %s |%n",
        row.events(),
        row.question().words() + (row.loading() ? ", while events are loaded" : ""),
        row.p50(),
        row.p95(),
        row.p99(),
        row.beside() < 0 ? "" : String.format(Locale.ROOT, "%.1f", row.beside()));
  }

  private static String row(Exported row) {
    return String.format(
        Locale.ROOT,
        "| %,d | %s | %,.0f | %.1f | %.1f |%n",
        row.events(),
        row.sealed() ? "one segment" : "as loaded",
        row.eventsPerSecond(),
        row.engineCpuMicros(),
        row.ownCpuMicros());
  }
}

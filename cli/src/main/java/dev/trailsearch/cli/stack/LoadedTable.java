package dev.trailsearch.cli.stack;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.trailsearch.cli.output.Column;
import dev.trailsearch.cli.output.Ink;
import dev.trailsearch.cli.output.Json;
import dev.trailsearch.cli.output.Numbers;
import dev.trailsearch.cli.output.Table;
import dev.trailsearch.indexer.coverage.Coverage;
import java.time.Duration;
import java.time.Instant;
import java.util.List;

/// How far every account and Region is loaded.
final class LoadedTable {
  /// More rows than a screen has are for programs.
  private static final int ROWS = 30;

  private static final int MINUTE = "2023-07-10T12:35".length();

  private static final List<Column<Coverage>> COLUMNS =
      List.of(
          Column.whole("ACCOUNT", Coverage::account),
          Column.whole("REGION", Coverage::region),
          Column.whole("LOADED FROM", c -> minute(c.from())),
          Column.whole("THROUGH", c -> minute(c.through())),
          Column.number("FILES", c -> Numbers.grouped(c.objects())),
          Column.number("EVENTS", c -> Numbers.grouped(c.events())),
          Column.number("LAG", c -> c.lag() == null ? "" : lag(c.lag())),
          Column.number("GAPS", c -> Numbers.grouped(c.gaps().size())));

  private LoadedTable() {}

  static String of(List<Coverage> coverages, int width, Ink ink) {
    List<Coverage> shown = coverages.subList(0, Math.min(coverages.size(), ROWS));
    String table =
        new Table<>(COLUMNS, ink)
            .painted((row, text) -> row.gaps().isEmpty() ? text : ink.yellow(text))
            .of(shown, width);
    int left = coverages.size() - shown.size();
    return left == 0
        ? table
        : table + ink.faint("and %,d more: --output json shows all%n".formatted(left));
  }

  static ArrayNode json(List<Coverage> coverages) {
    ArrayNode all = Json.object().arrayNode();
    for (Coverage coverage : coverages) {
      ObjectNode one =
          all.addObject()
              .put("account", coverage.account())
              .put("region", coverage.region())
              .put("from", coverage.from().toString())
              .put("through", coverage.through().toString())
              .put("objects", coverage.objects())
              .put("events", coverage.events());
      if (coverage.lag() != null) {
        one.put("lagSeconds", coverage.lag().toSeconds());
      }
      ArrayNode gaps = one.putArray("gaps");
      coverage
          .gaps()
          .forEach(gap ->
              gaps.addObject()
                  .put("from", gap.from().toString())
                  .put("to", gap.to().toString())
                  .put("reason", gap.reason().word()));
    }
    return all;
  }

  private static String minute(Instant time) {
    return time.toString().substring(0, MINUTE).replace('T', ' ');
  }

  private static String lag(Duration lag) {
    return lag.toDays() > 1
        ? Numbers.grouped(lag.toDays()) + " days"
        : Numbers.duration(lag.isNegative() ? Duration.ZERO : lag);
  }
}

package dev.trailsearch.cli.deadletter;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.trailsearch.cli.options.GlobalOptions;
import dev.trailsearch.cli.output.Column;
import dev.trailsearch.cli.output.Csv;
import dev.trailsearch.cli.output.Json;
import dev.trailsearch.cli.output.Numbers;
import dev.trailsearch.cli.output.Table;
import dev.trailsearch.indexer.deadletter.CauseGroup;
import dev.trailsearch.indexer.deadletter.LetterEntry;
import java.io.PrintWriter;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Lists of letters in the form asked for.
final class ListPage {
  private final GlobalOptions globals;
  private final PrintWriter out;

  ListPage(GlobalOptions globals, PrintWriter out) {
    this.globals = globals;
    this.out = out;
  }

  void groups(List<CauseGroup> groups) {
    switch (globals.format()) {
      case TABLE -> table(groupColumns(), groups);
      case JSON -> {
        ObjectNode page =
            Json.object().put("total", groups.stream().mapToLong(CauseGroup::count).sum());
        ArrayNode causes = page.putArray("causes");
        groups.forEach(group -> causes.add(json(group)));
        out.println(Json.line(page));
      }
      case NDJSON -> groups.forEach(group -> out.println(Json.line(json(group))));
      case CSV -> csv(csvGroupColumns(), groups);
    }
  }

  /// @param next the letter after which the next page begins; null on the last
  void letters(List<LetterEntry> letters, @Nullable String next) {
    switch (globals.format()) {
      case TABLE -> table(LetterView.columns(globals.terminal().columns()), letters);
      case JSON -> {
        ObjectNode page = Json.object();
        ArrayNode all = page.putArray("letters");
        letters.forEach(letter -> all.add(LetterView.json(letter)));
        out.println(Json.line(page.put("next", next)));
      }
      case NDJSON -> letters.forEach(letter -> out.println(Json.line(LetterView.json(letter))));
      case CSV -> csv(LetterView.csvColumns(), letters);
    }
  }

  private <T> void table(List<Column<T>> columns, List<T> rows) {
    out.print(new Table<>(columns, globals.ink()).of(rows, globals.terminal().columns()));
  }

  private <T> void csv(List<Column<T>> columns, List<T> rows) {
    out.print(Csv.line(columns.stream().map(Column::name).toList()));
    rows.forEach(
        row -> out.print(Csv.line(columns.stream().map(c -> c.value().apply(row)).toList())));
  }

  private static ObjectNode json(CauseGroup group) {
    ObjectNode json =
        Json.object()
            .put("cause", group.cause().word())
            .put("meaning", group.cause().meaning())
            .put("count", group.count())
            .put("newest", group.newest().toString());
    ArrayNode examples = json.putArray("examples");
    group.examples().forEach(example -> examples.add(LetterView.json(example)));
    return json;
  }

  private static List<Column<CauseGroup>> groupColumns() {
    return List.of(
        Column.whole("CAUSE", group -> group.cause().word()),
        Column.number("LETTERS", group -> Numbers.grouped(group.count())),
        Column.whole("NEWEST (UTC)", group -> LetterView.minute(group.newest())),
        Column.middle("SUCH AS", 40, ListPage::example));
  }

  private static List<Column<CauseGroup>> csvGroupColumns() {
    return List.of(
        Column.whole("cause", group -> group.cause().word()),
        Column.whole("count", group -> "" + group.count()),
        Column.whole("newest", group -> group.newest().toString()),
        Column.whole("example", ListPage::example));
  }

  private static String example(CauseGroup group) {
    LetterEntry example = group.examples().getFirst();
    return "%s, line %d".formatted(example.place().object(), example.fault().noticed().line());
  }
}

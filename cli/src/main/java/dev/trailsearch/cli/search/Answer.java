package dev.trailsearch.cli.search;

import dev.trailsearch.cli.options.GlobalOptions;
import dev.trailsearch.cli.output.Column;
import dev.trailsearch.cli.output.Csv;
import dev.trailsearch.cli.output.Json;
import dev.trailsearch.cli.output.Numbers;
import dev.trailsearch.cli.output.OutputFormat;
import dev.trailsearch.cli.output.Table;
import dev.trailsearch.search.SearchResult;
import dev.trailsearch.search.event.FoundEvent;
import dev.trailsearch.search.page.Sort;
import java.io.PrintWriter;
import java.util.List;
import java.util.stream.Stream;

/// What was found, in the form asked for.
public final class Answer {
  // From these widths on there is room for more; by the id, `get` shows the whole event.
  private static final int FOR_ID = 190;

  private static final int FOR_REGION = 150;
  private static final int FOR_RESOURCE = 120;

  /// Below it the seconds and the words of an error make way.
  private static final int COMFORTABLE = 95;

  private final GlobalOptions globals;
  private final List<String> fields;
  private final Sort sort;

  /// @param fields paths to show instead of the usual columns; empty for those
  /// @param sort in which order it is shown
  public Answer(GlobalOptions globals, List<String> fields, Sort sort) {
    this.globals = globals;
    this.fields = List.copyOf(fields);
    this.sort = sort;
  }

  void print(SearchResult result, PrintWriter out) {
    OutputFormat format = globals.format();
    switch (format) {
      case TABLE -> table(result, out);
      case JSON ->
          out.print(
              globals.terminal().out()
                  ? Json.pretty(Json.tree(result), globals.ink())
                  : Json.line(Json.tree(result)) + "\n");
      case NDJSON -> result.events().forEach(e -> out.println(Json.line(Json.tree(e))));
      case CSV -> csv(result.events(), out);
    }
  }

  /// For people, whatever the form of the results.
  public void table(SearchResult result, PrintWriter out) {
    int width = globals.terminal().columns();
    Counts counts = new Counts(globals);
    if (result.query().request() != null) {
      out.println(globals.ink().bold("Understood as ") + result.query().understood());
      out.print(Json.pretty(result.query().request(), globals.ink()));
      out.println();
    }
    counts.histogram(result.histogram(), out);
    result.facets().forEach((name, facet) -> counts.facet(name, facet, out));
    out.print(
        new Table<>(columns(width), globals.ink())
            .painted((event, text) -> EventView.failed(event) ? globals.ink().red(text) : text)
            .of(result.events(), width));
    out.println(globals.ink().faint(summary(result)));
    if (result.next() != null) {
      out.println(globals.ink().faint("Next page: --cursor " + result.next()));
    }
  }

  private String summary(SearchResult result) {
    int shown = result.events().size();
    String total = Numbers.grouped(result.total().value());
    String order = sort == Sort.NEWEST ? "newest" : "oldest";
    return shown < 2 || shown == result.total().value()
        ? total + (result.total().value() == 1 ? " event" : " events")
        : "%s of %s events, %s first".formatted(Numbers.grouped(shown), total, order);
  }

  private List<Column<FoundEvent>> columns(int width) {
    if (!fields.isEmpty()) {
      return Stream.concat(Stream.of(Column.whole("TIME (UTC)", EventView::second)), paths())
          .toList();
    }
    boolean narrow = width < COMFORTABLE;
    return Stream.of(
            of(0, Column.whole("TIME (UTC)", narrow ? EventView::minute : EventView::second)),
            of(0, Column.middle("WHO", 20, EventView::who)),
            of(0, Column.cut("WHAT", 22, EventView::what)),
            of(FOR_RESOURCE, Column.middle("RESOURCE", 24, EventView::resource)),
            of(0, Column.cut("FROM", 20, EventView::where)),
            of(FOR_REGION, Column.cut("REGION", 14, EventView::region)),
            of(0, Column.cut("OUTCOME", 12, narrow ? EventView::refusal : EventView::outcome)),
            of(FOR_ID, Column.whole("ID", FoundEvent::id)))
        .filter(placed -> width >= placed.from())
        .map(Placed::column)
        .toList();
  }

  /// @param from the width of a terminal that has room for the column
  private record Placed(int from, Column<FoundEvent> column) {}

  private static Placed of(int from, Column<FoundEvent> column) {
    return new Placed(from, column);
  }

  private Stream<Column<FoundEvent>> paths() {
    return fields.stream().map(p -> Column.middle(p, 20, event -> EventView.path(event, p)));
  }

  void csv(List<FoundEvent> events, PrintWriter out) {
    List<Column<FoundEvent>> columns = csvColumns();
    out.print(Csv.line(columns.stream().map(Column::name).toList()));
    events.forEach(
        event -> out.print(Csv.line(columns.stream().map(c -> c.value().apply(event)).toList())));
  }

  private List<Column<FoundEvent>> csvColumns() {
    Stream<Column<FoundEvent>> always =
        Stream.of(Column.whole("id", FoundEvent::id), Column.whole("time", EventView::instant));
    Stream<Column<FoundEvent>> usual =
        Stream.of(
            Column.whole("user", EventView::who),
            Column.whole("action", EventView::what),
            Column.whole("resource", e -> EventView.derived(e, "/resource")),
            Column.whole("from", EventView::where),
            Column.whole("region", EventView::region),
            Column.whole("account", e -> EventView.path(e, "recipientAccountId")),
            Column.whole("outcome", e -> EventView.derived(e, "/outcome")),
            Column.whole("error", e -> EventView.path(e, "errorCode")),
            Column.whole("agent", e -> EventView.path(e, "userAgent")));
    return Stream.concat(always, fields.isEmpty() ? usual : paths()).toList();
  }
}

package dev.trailsearch.cli.dashboards;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.trailsearch.cli.options.GlobalOptions;
import dev.trailsearch.cli.output.Column;
import dev.trailsearch.cli.output.Csv;
import dev.trailsearch.cli.output.Json;
import dev.trailsearch.cli.output.Table;
import dev.trailsearch.dashboards.server.Change;
import java.io.PrintWriter;
import java.util.List;

/// What an import did or would do, in the form asked for.
final class ChangePage {
  private final GlobalOptions globals;
  private final PrintWriter out;

  ChangePage(GlobalOptions globals, PrintWriter out) {
    this.globals = globals;
    this.out = out;
  }

  static long count(List<Change> plan, Change.Kind kind) {
    return plan.stream().filter(change -> change.kind() == kind).count();
  }

  /// @param version of the server
  /// @param imported how many objects were brought
  /// @param left how many differ and stay
  void print(String version, List<Change> plan, int imported, long left) {
    switch (globals.format()) {
      case TABLE -> table(version, plan, imported, left);
      case JSON -> {
        ObjectNode page =
            Json.object()
                .put("server", version)
                .put("imported", imported)
                .put("same", count(plan, Change.Kind.SAME))
                .put("left", left);
        ArrayNode objects = page.putArray("objects");
        plan.forEach(change -> objects.add(json(change)));
        out.println(Json.line(page));
      }
      case NDJSON -> plan.forEach(change -> out.println(Json.line(json(change))));
      case CSV -> {
        out.print(Csv.line(columns().stream().map(Column::name).toList()));
        plan.forEach(change ->
            out.print(
                Csv.line(columns().stream().map(each -> each.value().apply(change)).toList())));
      }
    }
  }

  private void table(String version, List<Change> plan, int imported, long left) {
    List<Change> told = plan.stream().filter(change -> change.kind() != Change.Kind.SAME).toList();
    out.print(new Table<>(columns(), globals.ink()).of(told, globals.terminal().columns()));
    out.println(
        "OpenSearch Dashboards %s: %d objects imported, %d as they are to be, %d left as they are"
            .formatted(version, imported, count(plan, Change.Kind.SAME), left));
  }

  private static ObjectNode json(Change change) {
    ObjectNode json =
        Json.object()
            .put("type", change.object().key().type())
            .put("id", change.object().key().id())
            .put("title", change.object().title())
            .put("change", change.kind().word());
    change.differing().forEach(json.putArray("differing")::add);
    return json;
  }

  private static List<Column<Change>> columns() {
    return List.of(
        Column.whole("change", change -> change.kind().word()),
        Column.whole("type", change -> change.object().key().type()),
        Column.middle("id", 30, change -> change.object().key().id()),
        Column.cut("title", 30, change -> change.object().title()),
        Column.cut("differs in", 20, change -> String.join(", ", change.differing())));
  }
}

package dev.trailsearch.cli.index;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.trailsearch.cli.options.GlobalOptions;
import dev.trailsearch.cli.output.Column;
import dev.trailsearch.cli.output.Csv;
import dev.trailsearch.cli.output.Json;
import dev.trailsearch.cli.output.Table;
import java.io.PrintWriter;
import java.util.List;
import java.util.function.BiFunction;
import java.util.function.Function;

/// Rows in each of the forms that a result may have.
///
/// @param name of the list in JSON
/// @param columns on a terminal
/// @param csv columns of a CSV file
/// @param json of one row
record Page<T>(
    String name, List<Column<T>> columns, List<Column<T>> csv, Function<T, ObjectNode> json) {

  void print(List<T> rows, GlobalOptions globals, PrintWriter out) {
    print(rows, globals, out, (_, text) -> text);
  }

  /// @param paint colours the cells of a row
  void print(
      List<T> rows, GlobalOptions globals, PrintWriter out, BiFunction<T, String, String> paint) {
    switch (globals.format()) {
      case TABLE ->
          out.print(
              new Table<>(columns, globals.ink())
                  .painted(paint)
                  .of(rows, globals.terminal().columns()));
      case JSON -> {
        ObjectNode page = Json.object();
        page.set(name, array(rows));
        out.println(Json.line(page));
      }
      case NDJSON -> rows.forEach(row -> out.println(Json.line(json.apply(row))));
      case CSV -> {
        out.print(Csv.line(csv.stream().map(Column::name).toList()));
        rows.forEach(
            row -> out.print(Csv.line(csv.stream().map(c -> c.value().apply(row)).toList())));
      }
    }
  }

  private JsonNode array(List<T> rows) {
    ArrayNode array = Json.object().putArray(name);
    rows.forEach(row -> array.add(json.apply(row)));
    return array;
  }
}

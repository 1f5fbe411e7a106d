package dev.trailsearch.cli.investigate;

import dev.trailsearch.cli.beans.Beans;
import dev.trailsearch.cli.command.BaseCommand;
import dev.trailsearch.cli.exit.ExitCode;
import dev.trailsearch.cli.output.Column;
import dev.trailsearch.cli.output.Csv;
import dev.trailsearch.cli.output.Json;
import dev.trailsearch.cli.output.OutputFormat;
import dev.trailsearch.search.SearchService;
import java.util.List;
import java.util.Optional;
import picocli.CommandLine.Command;

/// What the commands of an investigation share: one question, and its answer in the form asked for.
///
/// @param <A> the answer
@Command
abstract class AskingCommand<A> extends BaseCommand {

  /// The answer; empty if the index knows nothing of what is asked for.
  abstract Optional<A> ask(SearchService service);

  /// Whether there is an answer, and nothing in it.
  boolean isEmpty(A answer) {
    return false;
  }

  /// What to say then.
  abstract String nothing();

  /// The answer for people.
  abstract String page(A answer, Pen pen);

  /// The rows of the answer, for spreadsheets and for programs that read line by line.
  abstract Rows<?> rows(A answer);

  /// @param columns of each row
  record Rows<R>(List<R> rows, List<Column<R>> columns) {
    Rows {
      rows = List.copyOf(rows);
      columns = List.copyOf(columns);
    }

    String csv() {
      StringBuilder csv = new StringBuilder(Csv.line(columns.stream().map(Column::name).toList()));
      rows.forEach(
          row -> csv.append(Csv.line(columns.stream().map(c -> c.value().apply(row)).toList())));
      return csv.toString();
    }
  }

  @Override
  public final Integer call() {
    try (Beans beans = beans()) {
      Optional<A> answer = ask(beans.get(SearchService.class));
      boolean empty = answer.map(this::isEmpty).orElse(true);
      answer.filter(_ -> !empty || globals().format() != OutputFormat.TABLE).ifPresent(this::print);
      if (empty) {
        note(nothing());
        return ExitCode.DIFFERENT.number();
      }
      return ExitCode.DONE.number();
    }
  }

  private void print(A answer) {
    switch (globals().format()) {
      case TABLE -> out().print(page(answer, new Pen(globals())));
      case JSON ->
          out()
              .print(
                  globals().terminal().out()
                      ? Json.pretty(Json.tree(answer), globals().ink())
                      : Json.line(Json.tree(answer)) + "\n");
      case NDJSON -> rows(answer).rows().forEach(row -> out().println(Json.line(Json.tree(row))));
      case CSV -> out().print(rows(answer).csv());
    }
  }
}

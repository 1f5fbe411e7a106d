package dev.trailsearch.cli.investigate;

import dev.trailsearch.cli.output.Column;
import dev.trailsearch.cli.output.Numbers;
import dev.trailsearch.search.investigate.firstseen.FirstSeenRequest;
import dev.trailsearch.search.investigate.firstseen.Narrowing;
import dev.trailsearch.search.investigate.firstseen.SeenValue;
import dev.trailsearch.search.investigate.principal.PrincipalId;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// What the commands share that ask for unusual values of a field.
///
/// @param <A> the answer
@Command
abstract class UnusualCommand<A> extends AskingCommand<A> {
  @Parameters(
      paramLabel = "FIELD",
      description = "Any field that a query can use, such as action or ip.")
  String field;

  @Option(
      names = "--by",
      paramLabel = "FIELD",
      description = "A second field, for pairs such as an action and a user.")
  @Nullable String by;

  @Mixin Narrow narrow;

  @Option(
      names = "--principal",
      paramLabel = "WHO",
      description = "Only what this one did: ARN, name, principal id or access key id.")
  private @Nullable String principal;

  @Option(
      names = "--size",
      paramLabel = "N",
      defaultValue = "" + FirstSeenRequest.DEFAULT_SIZE,
      description = "Values to show; all are counted (default: ${DEFAULT-VALUE}).")
  int size;

  final Narrowing narrowing() {
    return new Narrowing(
        principal == null ? null : PrincipalId.of(principal), narrow.query(), narrow.filters());
  }

  final String table(List<SeenValue> values, long found, String what, Pen pen) {
    return pen.table(values, shown(), (_, text) -> text)
        + pen.faint(
            values.size() == found
                ? Pen.count(found, what)
                : "%s of %s; --size shows more"
                    .formatted(Numbers.grouped(values.size()), Pen.count(found, what)));
  }

  private List<Column<SeenValue>> shown() {
    List<Column<SeenValue>> columns = new ArrayList<>();
    columns.add(Column.middle(field, 30, SeenValue::value));
    String other = by;
    if (other != null) {
      columns.add(Column.middle(other, 20, value -> text(value.by())));
    }
    columns.add(Column.number("EVENTS", value -> Numbers.grouped(value.count())));
    columns.add(Column.number("FAILED", value -> Numbers.grouped(value.failed())));
    columns.add(Column.whole("FIRST (UTC)", value -> Pen.time(value.first())));
    columns.add(Column.cut("FIRST EVENT", 8, value -> text(value.event())));
    return columns;
  }

  static Rows<SeenValue> rows(List<SeenValue> values) {
    return new Rows<>(
        values,
        List.of(
            Column.whole("value", SeenValue::value),
            Column.whole("by", value -> text(value.by())),
            Column.number("events", value -> String.valueOf(value.count())),
            Column.number("failed", value -> String.valueOf(value.failed())),
            Column.whole("first", value -> value.first() == null ? "" : value.first().toString()),
            Column.whole("last", value -> value.last() == null ? "" : value.last().toString()),
            Column.whole("event", value -> text(value.event()))));
  }

  private static String text(@Nullable String text) {
    return Objects.requireNonNullElse(text, "");
  }
}

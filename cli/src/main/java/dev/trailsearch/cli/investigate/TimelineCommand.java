package dev.trailsearch.cli.investigate;

import dev.trailsearch.cli.output.Column;
import dev.trailsearch.cli.output.Numbers;
import dev.trailsearch.search.SearchService;
import dev.trailsearch.search.investigate.principal.PrincipalId;
import dev.trailsearch.search.investigate.principal.PrincipalRequest;
import dev.trailsearch.search.investigate.principal.Principals;
import dev.trailsearch.search.investigate.principal.Timeline;
import dev.trailsearch.search.investigate.principal.Timeline.Line;
import dev.trailsearch.search.page.PageRequest;
import dev.trailsearch.search.page.Sort;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// `investigate timeline`: what this did, in order.
@Command(
    name = "timeline",
    description = {
      "Tell what a principal did, in order of time.",
      "",
      "Calls in a row that are alike are one line."
    },
    footer = {
      "  trailsearch investigate timeline alice --from now-1d",
      "  trailsearch investigate timeline AKIAIOSFODNN7EXAMPLE --sort newest",
      "  trailsearch investigate timeline Admin --query readonly:false --output csv"
    })
final class TimelineCommand extends AskingCommand<Timeline> {

  private static final int FOR_RESOURCE = 110;

  @Parameters(
      paramLabel = "WHO",
      description = "ARN, name of a user, role or session, principal id, access key id or account.")
  private String who;

  @Mixin private Narrow narrow;

  @Option(
      names = "--size",
      paramLabel = "N",
      defaultValue = "200",
      description =
          "Events to read, 1 to " + PageRequest.MAX_SIZE + " (default: ${DEFAULT-VALUE}).")
  private int size;

  @Option(
      names = "--sort",
      paramLabel = "ORDER",
      defaultValue = "oldest",
      description = "oldest or newest first (default: ${DEFAULT-VALUE}).")
  private Sort sort;

  @Option(
      names = "--cursor",
      paramLabel = "NEXT",
      description = "The page after the one that gave this cursor.")
  private @Nullable String cursor;

  @Override
  Optional<Timeline> ask(SearchService service) {
    Timeline timeline =
        new Principals(service)
            .timeline(
                new PrincipalRequest(
                    PrincipalId.of(who), narrow.query(), narrow.range(), narrow.filters()),
                new PageRequest(size, sort, cursor));
    return Optional.of(timeline).filter(found -> found.total() > 0);
  }

  @Override
  String nothing() {
    return "No event of " + Pen.safe(who) + " is in the index.";
  }

  @Override
  String page(Timeline answer, Pen pen) {
    long shown = answer.lines().stream().mapToLong(Line::count).sum();
    String summary =
        shown == answer.total()
            ? Pen.count(shown, "event")
            : Numbers.grouped(shown) + " of " + Pen.count(answer.total(), "event");
    return pen.table(
            answer.lines(), columns(), (line, text) -> failed(line) ? pen.ink().red(text) : text)
        + pen.faint(summary)
        + (answer.next() == null ? "" : pen.faint("Next page: --cursor " + answer.next()));
  }

  private List<Column<Line>> columns() {
    Column<Line> time = Column.whole("TIME (UTC)", line -> Pen.time(line.first()));
    Column<Line> count =
        Column.number("N", line -> line.count() == 1 ? "" : Numbers.grouped(line.count()));
    Column<Line> what = Column.cut("WHAT", 30, line -> text(line.call().action()));
    Column<Line> resource = Column.middle("RESOURCE", 30, line -> resource(line));
    Column<Line> from = Column.cut("FROM", 15, line -> text(line.call().from()));
    Column<Line> region = Column.cut("REGION", 14, line -> text(line.call().region()));
    Column<Line> outcome = Column.cut("OUTCOME", 14, TimelineCommand::outcome);
    return globals().terminal().columns() < FOR_RESOURCE
        ? List.of(time, count, what, from, outcome)
        : List.of(time, count, what, resource, from, region, outcome);
  }

  @Override
  Rows<Line> rows(Timeline answer) {
    return new Rows<>(
        answer.lines(),
        List.of(
            Column.whole("first", line -> instant(line.first())),
            Column.whole("last", line -> instant(line.last())),
            Column.number("count", line -> String.valueOf(line.count())),
            Column.whole("action", line -> text(line.call().action())),
            Column.whole("resources", line -> String.join(" ", line.resources())),
            Column.whole("from", line -> text(line.call().from())),
            Column.whole("region", line -> text(line.call().region())),
            Column.whole("outcome", line -> text(line.call().outcome())),
            Column.whole("error", line -> text(line.call().error())),
            Column.whole("events", line -> String.join(" ", line.events()))));
  }

  private static boolean failed(Line line) {
    return "failure".equals(line.call().outcome());
  }

  private static String outcome(Line line) {
    return line.call().error() == null ? text(line.call().outcome()) : text(line.call().error());
  }

  private static String resource(Line line) {
    List<String> all = line.resources();
    return all.isEmpty() ? "" : all.getFirst() + (all.size() > 1 ? " +" + (all.size() - 1) : "");
  }

  private static String instant(@Nullable Object time) {
    return time == null ? "" : time.toString();
  }

  private static String text(@Nullable String text) {
    return Objects.requireNonNullElse(text, "");
  }
}

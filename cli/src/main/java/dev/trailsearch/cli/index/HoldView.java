package dev.trailsearch.cli.index;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.trailsearch.cli.output.Column;
import dev.trailsearch.cli.output.Json;
import dev.trailsearch.indexer.lifecycle.hold.Hold;
import dev.trailsearch.indexer.lifecycle.hold.Mark;
import dev.trailsearch.indexer.lifecycle.hold.Scope;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// A hold in the forms in which it is shown.
final class HoldView {
  private static final int DAY = "2023-07-10".length();

  static final Page<Hold> PAGE = new Page<>("holds", columns(), csv(), HoldView::json);

  private HoldView() {}

  private static List<Column<Hold>> columns() {
    return List.of(
        Column.cut("CASE", 16, Hold::caseName),
        Column.cut("HOLDS", 24, hold -> words(hold.scope())),
        Column.whole("SINCE", hold -> day(hold.set().time())),
        Column.cut("BY", 10, hold -> hold.set().by()),
        Column.cut("WHY", 20, hold -> hold.set().why()),
        Column.cut("RELEASED", 20, hold -> released(hold.released())));
  }

  private static List<Column<Hold>> csv() {
    return List.of(
        Column.whole("case", Hold::caseName),
        Column.whole("scope", hold -> words(hold.scope())),
        Column.whole("set", hold -> hold.set().time().toString()),
        Column.whole("by", hold -> hold.set().by()),
        Column.whole("why", hold -> hold.set().why()),
        Column.whole(
            "released", hold -> hold.released() == null ? "" : hold.released().time() + ""),
        Column.whole("released_by", hold -> hold.released() == null ? "" : hold.released().by()),
        Column.whole("released_why", hold -> hold.released() == null ? "" : hold.released().why()));
  }

  private static ObjectNode json(Hold hold) {
    ObjectNode json = Json.object().put("case", hold.caseName());
    switch (hold.scope()) {
      case Scope.Single(String key) -> json.put("partition", key);
      case Scope.Range(Instant from, Instant to) ->
          json.put("from", from == null ? null : from.toString())
              .put("to", to == null ? null : to.toString());
    }
    json.set("set", json(hold.set()));
    json.set("released", hold.released() == null ? null : json(hold.released()));
    return json;
  }

  private static ObjectNode json(Mark mark) {
    return Json.object()
        .put("by", mark.by())
        .put("why", mark.why())
        .put("time", mark.time().toString());
  }

  private static String words(Scope scope) {
    return switch (scope) {
      case Scope.Single(String key) -> key;
      case Scope.Range(Instant from, Instant to) when from == null -> "before " + text(to);
      case Scope.Range(Instant from, Instant to) when to == null -> "from " + text(from);
      case Scope.Range(Instant from, Instant to) -> text(from) + " to " + text(to);
    };
  }

  private static String released(@Nullable Mark mark) {
    return mark == null ? "" : "%s by %s".formatted(day(mark.time()), mark.by());
  }

  private static String day(Instant time) {
    return time.toString().substring(0, DAY);
  }

  private static String text(@Nullable Instant time) {
    return time == null ? "" : time.toString().replace("T00:00:00Z", "");
  }
}

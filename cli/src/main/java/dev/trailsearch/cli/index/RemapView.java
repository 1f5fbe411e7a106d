package dev.trailsearch.cli.index;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.trailsearch.cli.output.Column;
import dev.trailsearch.cli.output.Json;
import dev.trailsearch.indexer.lifecycle.remap.RemapOutcome;
import java.util.List;

/// What became of remapping a partition, in the forms in which it is shown.
///
/// @param key such as `2023.07`
/// @param outcome what became of it
record RemapView(String key, RemapOutcome outcome) {
  private static final int COMFORT = 60;

  static final Page<RemapView> PAGE =
      new Page<>(
          "partitions",
          List.of(
              Column.whole("PARTITION", RemapView::key),
              Column.cut("REMAP", COMFORT, RemapView::words)),
          List.of(
              Column.whole("partition", RemapView::key),
              Column.whole("done", view -> "" + view.done()),
              Column.whole("remap", RemapView::words)),
          RemapView::json);

  boolean done() {
    return !(outcome instanceof RemapOutcome.NotDone);
  }

  String words() {
    return switch (outcome) {
      case RemapOutcome.Switched(long events, long compared) ->
          "%,d events, %,d of them compared".formatted(events, compared);
      case RemapOutcome.GivenUp() -> "given up: nothing is searched otherwise than before";
      case RemapOutcome.Released(List<String> indices) -> "deleted " + String.join(", ", indices);
      case RemapOutcome.NotDone(String why) -> "not done: " + why;
    };
  }

  private ObjectNode json() {
    return Json.object().put("partition", key).put("done", done()).put("remap", words());
  }
}

package dev.trailsearch.cli.index;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.trailsearch.cli.output.Column;
import dev.trailsearch.cli.output.Json;
import dev.trailsearch.indexer.lifecycle.snapshot.RecoveryOutcome;
import java.util.List;

/// A partition of a store that was brought back, in the forms in which it is shown.
///
/// @param key such as `2023.07`
/// @param outcome what became of it
record RecoveryView(String key, RecoveryOutcome outcome) {
  private static final int COMFORT = 60;

  static final Page<RecoveryView> PAGE =
      new Page<>(
          "partitions",
          List.of(
              Column.whole("PARTITION", RecoveryView::key),
              Column.cut("RESTORED", COMFORT, RecoveryView::words)),
          List.of(
              Column.whole("partition", RecoveryView::key),
              Column.whole("whole", view -> "" + view.outcome().whole()),
              Column.whole("restored", RecoveryView::words)),
          RecoveryView::json);

  String words() {
    return switch (outcome) {
      case RecoveryOutcome.Restored(long events, long later) when later > 0 ->
          "%,d events, and %,d files were loaded since they were copied".formatted(events, later);
      case RecoveryOutcome.Restored(long events, _) -> "%,d events".formatted(events);
      case RecoveryOutcome.Removed() -> "stays deleted";
      case RecoveryOutcome.NoSnapshot(long loaded) when loaded > 0 ->
          "has no snapshot: load its logs again, %,d files".formatted(loaded);
      case RecoveryOutcome.NoSnapshot _ -> "was empty";
      case RecoveryOutcome.NotRestored(String why) -> "not restored: " + why;
    };
  }

  private ObjectNode json() {
    return Json.object()
        .put("partition", key)
        .put("whole", outcome.whole())
        .put("restored", words());
  }
}

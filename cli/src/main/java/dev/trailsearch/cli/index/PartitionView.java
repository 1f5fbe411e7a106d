package dev.trailsearch.cli.index;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.trailsearch.cli.output.Column;
import dev.trailsearch.cli.output.Json;
import dev.trailsearch.cli.output.Numbers;
import dev.trailsearch.indexer.lifecycle.hold.Hold;
import dev.trailsearch.indexer.lifecycle.inventory.Content;
import dev.trailsearch.indexer.lifecycle.inventory.PartitionInfo;
import dev.trailsearch.indexer.schema.PartitionEntry;
import dev.trailsearch.indexer.schema.Remap;
import dev.trailsearch.indexer.schema.SnapshotRef;
import java.time.Instant;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// A partition in the forms in which it is shown.
final class PartitionView {
  private static final int DAY = "2023-07-10".length();

  /// From this width on there is room for segments and schema version.
  private static final int COMFORTABLE = 100;

  private PartitionView() {}

  /// For a terminal of this width.
  static Page<PartitionInfo> page(int width) {
    return new Page<>("partitions", columns(width), csv(), PartitionView::json);
  }

  private static List<Column<PartitionInfo>> columns(int width) {
    Stream<Column<PartitionInfo>> roomy =
        Stream.of(
            Column.number("SEGMENTS", info -> "" + info.content().segments()),
            Column.number("SCHEMA", info -> "" + info.entry().schema()));
    Stream<Column<PartitionInfo>> always =
        Stream.of(
            Column.whole("PARTITION", PartitionInfo::key),
            Column.whole("STATE", PartitionView::state),
            Column.number("EVENTS", info -> Numbers.grouped(info.content().events())),
            Column.number("SIZE", info -> Numbers.bytes(info.content().bytes())),
            Column.whole("OLDEST", info -> day(info.content().oldest())),
            Column.whole("NEWEST", info -> day(info.content().newest())),
            Column.whole("COPIED", PartitionView::snapshot),
            Column.cut("HOLDS", 8, PartitionView::holds));
    return width < COMFORTABLE ? always.toList() : Stream.concat(always, roomy).toList();
  }

  private static List<Column<PartitionInfo>> csv() {
    return List.of(
        Column.whole("partition", PartitionInfo::key),
        Column.whole("state", PartitionView::state),
        Column.whole("events", info -> "" + info.content().events()),
        Column.whole("bytes", info -> "" + info.content().bytes()),
        Column.whole("oldest", info -> text(info.content().oldest())),
        Column.whole("newest", info -> text(info.content().newest())),
        Column.whole("segments", info -> "" + info.content().segments()),
        Column.whole("replicas", info -> "" + info.content().replicas()),
        Column.whole("schema", info -> "" + info.entry().schema()),
        Column.whole("late", info -> info.entry().sealedEvents() == null ? "" : "" + info.late()),
        Column.whole("snapshot", PartitionView::snapshot),
        Column.whole("remap", info -> word(info.entry().remap())),
        Column.whole("holds", PartitionView::holds));
  }

  private static ObjectNode json(PartitionInfo info) {
    PartitionEntry entry = info.entry();
    Content content = info.content();
    ObjectNode json =
        Json.object()
            .put("partition", info.key())
            .put("state", state(info))
            .put("from", textOrNull(entry.partition().from()))
            .put("to", textOrNull(entry.partition().to()));
    entry.indices().forEach(json.putArray("indices")::add);
    json.put("events", content.events())
        .put("bytes", content.bytes())
        .put("oldest", textOrNull(content.oldest()))
        .put("newest", textOrNull(content.newest()))
        .put("segments", content.segments())
        .put("replicas", content.replicas())
        .put("schema", entry.schema())
        .put("late", entry.sealedEvents() == null ? null : info.late());
    snapshot(json, info);
    Remap remap = info.entry().remap();
    if (remap == null) {
      json.putNull("remap");
    } else {
      ObjectNode beside = json.putObject("remap").put("phase", word(remap));
      remap.beside().forEach(beside.putArray("beside")::add);
    }
    ArrayNode holds = json.putArray("holds");
    info.holds().stream().map(Hold::caseName).distinct().forEach(holds::add);
    return json;
  }

  private static void snapshot(ObjectNode json, PartitionInfo info) {
    SnapshotRef snapshot = info.entry().snapshot();
    if (snapshot == null) {
      json.putNull("snapshot");
    } else {
      json.putObject("snapshot")
          .put("repository", snapshot.repository())
          .put("name", snapshot.name())
          .put("events", snapshot.events())
          .put("time", snapshot.time().toString())
          .put("current", info.isSnapshotCurrent());
    }
  }

  private static String state(PartitionInfo info) {
    return info.entry().state().word();
  }

  private static String word(@Nullable Remap remap) {
    return remap == null ? "" : remap.phase().word();
  }

  private static String snapshot(PartitionInfo info) {
    return info.entry().snapshot() == null
        ? ""
        : info.isSnapshotCurrent() || info.content().events() == 0 ? "yes" : "older";
  }

  private static String holds(PartitionInfo info) {
    return info.holds().stream().map(Hold::caseName).distinct().collect(Collectors.joining(", "));
  }

  private static String day(@Nullable Instant time) {
    return time == null ? "" : time.toString().substring(0, DAY);
  }

  private static String text(@Nullable Instant time) {
    return time == null ? "" : time.toString();
  }

  private static @Nullable String textOrNull(@Nullable Instant time) {
    return time == null ? null : time.toString();
  }
}

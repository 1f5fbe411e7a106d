package dev.trailsearch.cli.stack;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.trailsearch.cli.local.StackState.Service;
import dev.trailsearch.cli.output.Column;
import dev.trailsearch.cli.output.Ink;
import dev.trailsearch.cli.output.Json;
import dev.trailsearch.cli.output.Numbers;
import dev.trailsearch.cli.output.Table;
import dev.trailsearch.cli.stack.EngineOverview.PartitionSize;
import dev.trailsearch.indexer.coverage.Coverage;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// What `status` says.
///
/// @param api null if it is not known to run
/// @param engine and what is in it
/// @param loaded how far each account and Region is loaded
record Status(@Nullable Service api, EngineOverview engine, List<Coverage> loaded) {
  private static final List<Column<PartitionSize>> COLUMNS =
      List.of(
          Column.whole("PARTITION", PartitionSize::name),
          Column.number("EVENTS", p -> Numbers.grouped(p.events())),
          Column.number("SIZE", p -> Numbers.bytes(p.bytes())));

  String table(int width, Ink ink) {
    return "API     %s%nEngine  %s  OpenSearch %s, %s, %d %s%nEvents  %s in %s%n%n%s%s"
        .formatted(
            api == null ? ink.faint("not running") : api.uri(),
            engine.url(),
            engine.version(),
            health(ink),
            engine.nodes(),
            engine.nodes() == 1 ? "node" : "nodes",
            Numbers.grouped(engine.events()),
            Numbers.bytes(engine.bytes()),
            new Table<>(COLUMNS, ink).of(engine.partitions(), width),
            loaded.isEmpty() ? "" : "\n" + LoadedTable.of(loaded, width, ink));
  }

  ObjectNode json() {
    ObjectNode json = Json.object();
    if (api == null) {
      json.putNull("api");
    } else {
      json.putObject("api").put("url", api.uri().toString()).put("pid", api.process().pid());
    }
    ObjectNode about = json.putObject("engine");
    about.put("url", engine.url()).put("version", engine.version());
    about.put("health", engine.health()).put("nodes", engine.nodes());
    json.put("events", engine.events()).put("bytes", engine.bytes());
    json.set("partitions", Json.tree(engine.partitions()));
    json.set("loaded", LoadedTable.json(loaded));
    return json;
  }

  private String health(Ink ink) {
    return switch (engine.health()) {
      case "green" -> ink.green("green");
      case "yellow" -> ink.yellow("yellow");
      default -> ink.red(engine.health());
    };
  }
}

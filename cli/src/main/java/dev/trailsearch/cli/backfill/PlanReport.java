package dev.trailsearch.cli.backfill;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.trailsearch.cli.options.GlobalOptions;
import dev.trailsearch.cli.output.Column;
import dev.trailsearch.cli.output.Csv;
import dev.trailsearch.cli.output.Ink;
import dev.trailsearch.cli.output.Json;
import dev.trailsearch.cli.output.Numbers;
import dev.trailsearch.cli.output.SafeText;
import dev.trailsearch.cli.output.Table;
import dev.trailsearch.indexer.plan.LoadPlan;
import dev.trailsearch.indexer.plan.LoadPlan.Portion;
import java.io.PrintWriter;
import java.time.Duration;
import java.util.List;

/// What a load would do.
final class PlanReport {
  private static final List<Column<Portion>> COLUMNS =
      List.of(
          Column.whole("MONTH", Portion::month),
          Column.whole("ACCOUNT", Portion::account),
          Column.number("FILES", p -> Numbers.grouped(p.objects())),
          Column.number("SIZE", p -> Numbers.bytes(p.bytes())),
          Column.number("EVENTS ABOUT", p -> Numbers.grouped(p.events())));

  private PlanReport() {}

  static void print(LoadPlan plan, GlobalOptions globals, PrintWriter out) {
    switch (globals.format()) {
      case TABLE -> out.print(table(plan, globals.terminal().columns(), globals.ink()));
      case JSON, NDJSON -> out.println(Json.line(json(plan)));
      case CSV -> {
        out.print(Csv.line(List.of("month", "account", "objects", "bytes", "events")));
        plan.portions()
            .forEach(p ->
                out.print(
                    Csv.line(
                        List.of(
                            p.month(),
                            p.account(),
                            "" + p.objects(),
                            "" + p.bytes(),
                            "" + p.events()))));
      }
    }
  }

  private static String table(LoadPlan plan, int width, Ink ink) {
    StringBuilder text = new StringBuilder(ink.bold(headline(plan))).append('\n');
    text.append(new Table<>(COLUMNS, ink).of(plan.portions(), width));
    if (plan.loaded() > 0) {
      text.append(
          "%s files are loaded already and would be skipped%n"
              .formatted(Numbers.grouped(plan.loaded())));
    }
    plan.unreadable()
        .forEach(place -> text.append(ink.red("cannot be listed: ") + SafeText.of(place) + "\n"));
    LoadPlan.Layout layout = plan.layout();
    if (layout.partitions() > 0) {
      text.append("%d new partitions would be made\n".formatted(layout.partitions()));
    }
    if (!layout.fits()) {
      text.append(ink.red(refusal(layout))).append('\n');
    }
    return text.append(ink.faint(basis(plan))).append('\n').toString();
  }

  private static String headline(LoadPlan plan) {
    LoadPlan.Estimate estimate = plan.estimate();
    return "%s files (%s) would be read: about %s events, %s, %s in the index"
        .formatted(
            Numbers.grouped(plan.objects()),
            Numbers.bytes(plan.bytes()),
            Numbers.grouped(estimate.events()),
            Numbers.duration(Duration.ofSeconds(estimate.seconds())),
            Numbers.bytes(estimate.indexBytes()));
  }

  private static String refusal(LoadPlan.Layout layout) {
    return "there is no room for their %d shards: the engine has %d and allows %d. Choose larger partitions (trailsearch index install --partitions), or add nodes."
        .formatted(layout.shards(), layout.room().shards(), layout.room().allowed());
  }

  private static String basis(LoadPlan plan) {
    return plan.estimate().measured()
        ? "Estimated from what this store has loaded. Nothing was read or changed."
        : "Estimated from examples, since this store holds too little. Nothing was read or changed.";
  }

  private static ObjectNode json(LoadPlan plan) {
    ObjectNode json = Json.object();
    json.put("objects", plan.objects()).put("bytes", plan.bytes()).put("loaded", plan.loaded());
    json.set("estimate", Json.tree(plan.estimate()));
    json.putObject("layout")
        .put("partitions", plan.layout().partitions())
        .put("shards", plan.layout().shards())
        .put("fits", plan.layout().fits());
    json.set("portions", Json.tree(plan.portions()));
    json.set("unreadable", Json.tree(plan.unreadable()));
    return json;
  }
}

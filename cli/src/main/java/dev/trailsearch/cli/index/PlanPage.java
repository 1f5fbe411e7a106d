package dev.trailsearch.cli.index;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.trailsearch.cli.options.GlobalOptions;
import dev.trailsearch.cli.output.Column;
import dev.trailsearch.cli.output.Csv;
import dev.trailsearch.cli.output.Ink;
import dev.trailsearch.cli.output.Json;
import dev.trailsearch.cli.output.SafeText;
import dev.trailsearch.cli.output.Table;
import dev.trailsearch.indexer.lifecycle.plan.Plan;
import dev.trailsearch.indexer.lifecycle.plan.PlanJson;
import dev.trailsearch.indexer.lifecycle.plan.Step;
import java.io.PrintWriter;
import java.util.List;

/// A plan in the forms in which it is shown.
final class PlanPage {
  private static final List<Column<Step>> COLUMNS =
      List.of(
          Column.whole("PARTITION", Step::key),
          Column.whole("DO", PlanPage::words),
          Column.cut("WHY", 50, Step::why));

  private PlanPage() {}

  static void print(Plan plan, GlobalOptions globals, PrintWriter out) {
    switch (globals.format()) {
      case TABLE -> out.print(table(plan, globals.terminal().columns(), globals.ink()));
      case JSON -> out.println(Json.line(PlanJson.write(plan)));
      case NDJSON -> plan.steps().forEach(step -> out.println(Json.line(line(step))));
      case CSV -> {
        out.print(Csv.line(List.of("partition", "do", "why")));
        plan.steps()
            .forEach(step -> out.print(Csv.line(List.of(step.key(), words(step), step.why()))));
      }
    }
  }

  /// What a step does, in few words.
  static String words(Step step) {
    return switch (step) {
      case Step.Protect _, Step.Seal _ -> step.action();
      case Step.Snapshot(_, String repository, _) -> "snapshot to " + repository;
      case Step.Replicas(_, int count, _) -> "set replicas to " + count;
      case Step.Delete _ -> "delete";
    };
  }

  private static ObjectNode line(Step step) {
    return Json.object().put("partition", step.key()).put("do", words(step)).put("why", step.why());
  }

  private static String table(Plan plan, int width, Ink ink) {
    StringBuilder text = new StringBuilder();
    if (plan.steps().isEmpty()) {
      text.append(ink.green("Nothing is to be done.")).append('\n');
    }
    text.append(
        new Table<>(COLUMNS, ink)
            .painted((step, cell) -> step instanceof Step.Delete ? ink.red(cell) : cell)
            .of(plan.steps(), width));
    for (Plan.Remark remark : plan.remarks()) {
      text.append(ink.yellow(remark.key()))
          .append(' ')
          .append(SafeText.of(remark.words()))
          .append('\n');
    }
    if (plan.refusal() != null) {
      text.append(ink.red("cannot be applied: ")).append(plan.refusal()).append('\n');
    }
    return text.toString();
  }
}

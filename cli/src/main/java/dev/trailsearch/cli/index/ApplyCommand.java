package dev.trailsearch.cli.index;

import static java.util.Objects.requireNonNull;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.trailsearch.cli.beans.Beans;
import dev.trailsearch.cli.command.BaseCommand;
import dev.trailsearch.cli.exit.CommandException.Misuse;
import dev.trailsearch.cli.exit.ExitCode;
import dev.trailsearch.cli.output.Column;
import dev.trailsearch.cli.output.Json;
import dev.trailsearch.indexer.lifecycle.apply.Application;
import dev.trailsearch.indexer.lifecycle.apply.StepListener;
import dev.trailsearch.indexer.lifecycle.apply.StepOutcome;
import dev.trailsearch.indexer.lifecycle.inventory.InventoryReader;
import dev.trailsearch.indexer.lifecycle.plan.Plan;
import dev.trailsearch.indexer.lifecycle.plan.PlanJson;
import dev.trailsearch.indexer.lifecycle.plan.Planner;
import dev.trailsearch.indexer.lifecycle.plan.Step;
import dev.trailsearch.indexer.lifecycle.policy.Policy;
import dev.trailsearch.indexer.schema.SchemaInstaller;
import java.io.IOException;
import java.nio.file.Files;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/// `index apply`: does what a policy asks for.
@Command(
    name = "apply",
    description = {
      "Do what a policy asks for now, or what a plan says, one step at a time.",
      "",
      "Interrupted, it is completed by running it again: what is done is not done twice. Asks"
          + " before it deletes; without a terminal, --yes is needed. A partition under a hold is"
          + " never deleted, whatever the plan says. Ends with 1 if a step could not be done."
    },
    footer = {
      "  trailsearch index apply --policy policy.yaml",
      "  trailsearch index apply --plan plan.json --yes"
    })
final class ApplyCommand extends BaseCommand {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final Page<Row> PAGE =
      new Page<>(
          "steps",
          List.of(
              Column.whole("PARTITION", Row::key),
              Column.whole("DO", Row::words),
              Column.cut("", 40, Row::result)),
          List.of(
              Column.whole("partition", Row::key),
              Column.whole("do", Row::words),
              Column.whole("result", Row::result)),
          Row::json);

  /// What became of a step.
  private record Row(Step step, StepOutcome outcome) {
    String key() {
      return step.key();
    }

    String words() {
      return PlanPage.words(step);
    }

    String result() {
      return switch (outcome) {
        case StepOutcome.Done() -> "done";
        case StepOutcome.Already() -> "done before";
        case StepOutcome.NotDone(String why) -> "not done: " + why;
      };
    }

    ObjectNode json() {
      return Json.object().put("partition", key()).put("do", words()).put("result", result());
    }
  }

  @Option(
      names = "--policy",
      paramLabel = "FILE",
      description = "What is to become of partitions as they age, in YAML.")
  private @Nullable String policyFile;

  @Option(
      names = "--plan",
      paramLabel = "FILE",
      description = "A plan that \"trailsearch index plan --output json\" wrote.")
  private @Nullable String planFile;

  @Option(names = "--yes", description = "Do not ask before deleting.")
  private boolean yes;

  @Override
  public Integer call() throws IOException, InterruptedException {
    if ((policyFile == null) == (planFile == null)) {
      throw new Misuse("what is to be applied?", "Give either --policy or --plan.");
    }
    Policy policy = policyFile == null ? null : PolicyOption.read(policyFile, globals().places());
    Plan kept = planFile == null ? null : plan(planFile);
    try (Beans beans = beans()) {
      beans.get(SchemaInstaller.class).install();
      Plan plan =
          kept != null
              ? kept
              : Planner.plan(
                  requireNonNull(policy), beans.get(InventoryReader.class).read(), Instant.now());
      return apply(plan, beans).number();
    } catch (InterruptedException e) {
      note("Not done yet: run the same command again to complete it.");
      throw e;
    }
  }

  private ExitCode apply(Plan plan, Beans beans) throws IOException, InterruptedException {
    plan.remarks().forEach(remark -> note(remark.key() + " " + remark.words()));
    if (plan.refusal() != null) {
      throw new Misuse(plan.refusal(), "Change the policy, or add nodes.");
    }
    if (plan.deletes() && !agreed(plan)) {
      note("Nothing was done.");
      return ExitCode.DIFFERENT;
    }
    List<Row> rows = new ArrayList<>();
    Application application = beans.get(Application.class);
    if (planFile != null) {
      application.check(plan);
    }
    application.run(plan, new Told(rows));
    PAGE.print(rows, globals(), out());
    boolean done = rows.stream().noneMatch(row -> row.outcome instanceof StepOutcome.NotDone);
    return done ? ExitCode.DONE : ExitCode.DIFFERENT;
  }

  private Plan plan(String file) throws IOException {
    try {
      return PlanJson.read(JSON.readTree(Files.readString(globals().places().path(file))));
    } catch (JsonProcessingException e) {
      throw new Misuse(
          "%s, line %d, column %d: not JSON"
              .formatted(file, e.getLocation().getLineNr(), e.getLocation().getColumnNr()),
          "Write it with \"trailsearch index plan --output json\".",
          e);
    } catch (IllegalArgumentException e) {
      throw new Misuse(
          file + ": " + e.getMessage(),
          "Write it with \"trailsearch index plan --output json\".",
          e);
    }
  }

  private boolean agreed(Plan plan) throws IOException {
    String partitions =
        plan.steps().stream()
            .filter(Step.Delete.class::isInstance)
            .map(Step::key)
            .collect(Collectors.joining(", "));
    return yes || Consent.toDelete(partitions, globals(), err());
  }

  /// Says what is being done, and keeps what became of it.
  private final class Told implements StepListener {
    private final List<Row> rows;

    Told(List<Row> rows) {
      this.rows = rows;
    }

    @Override
    public void began(Step step) {
      detail(step.key() + ": " + PlanPage.words(step));
    }

    @Override
    public void ended(Step step, StepOutcome outcome) {
      rows.add(new Row(step, outcome));
    }
  }
}

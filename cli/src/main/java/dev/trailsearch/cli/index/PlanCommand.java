package dev.trailsearch.cli.index;

import dev.trailsearch.cli.beans.Beans;
import dev.trailsearch.cli.command.BaseCommand;
import dev.trailsearch.cli.exit.ExitCode;
import dev.trailsearch.indexer.lifecycle.inventory.InventoryReader;
import dev.trailsearch.indexer.lifecycle.plan.Plan;
import dev.trailsearch.indexer.lifecycle.plan.Planner;
import dev.trailsearch.indexer.lifecycle.policy.Policy;
import java.io.IOException;
import java.time.Instant;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/// `index plan`: what a policy asks for.
@Command(
    name = "plan",
    description = {
      "Say what applying a policy would do now, and why; change nothing.",
      "",
      "As JSON the plan can be kept, looked at by others, and applied: \"trailsearch index apply"
          + " --plan FILE\" does just that, or nothing if a partition has changed since. Ends with 1"
          + " if nothing is to be done."
    },
    footer = {
      "  trailsearch index plan --policy policy.yaml",
      "  trailsearch index plan --policy policy.yaml --output json > plan.json",
      "  trailsearch index apply --plan plan.json"
    })
final class PlanCommand extends BaseCommand {

  @Option(
      names = "--policy",
      paramLabel = "FILE",
      required = true,
      description = "What is to become of partitions as they age, in YAML.")
  private String file;

  @Override
  public Integer call() throws IOException, InterruptedException {
    Policy policy = PolicyOption.read(file, globals().places());
    try (Beans beans = beans()) {
      Plan plan = Planner.plan(policy, beans.get(InventoryReader.class).read(), Instant.now());
      PlanPage.print(plan, globals(), out());
      return (plan.steps().isEmpty() ? ExitCode.DIFFERENT : ExitCode.DONE).number();
    }
  }
}

package dev.trailsearch.indexer.lifecycle.plan;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What is to be done now.
 *
 * @param made when
 * @param steps in the order in which they are done
 * @param remarks what the policy asks for and is not done, and why
 * @param basis by partition of a step: what the partition was when the plan was made
 * @param refusal why the plan must not be done at all; null if it may
 */
public record Plan(
    Instant made,
    List<Step> steps,
    List<Remark> remarks,
    Map<String, String> basis,
    @Nullable String refusal) {

  /** Copies the collections. */
  public Plan {
    steps = List.copyOf(steps);
    remarks = List.copyOf(remarks);
    basis = Map.copyOf(basis);
  }

  /**
   * What is not done.
   *
   * @param key of the partition
   * @param words why
   */
  public record Remark(String key, String words) {}

  /** Whether anything is deleted. */
  public boolean deletes() {
    return steps.stream().anyMatch(Step.Delete.class::isInstance);
  }
}

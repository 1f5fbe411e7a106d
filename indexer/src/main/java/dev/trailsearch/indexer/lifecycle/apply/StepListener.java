package dev.trailsearch.indexer.lifecycle.apply;

import dev.trailsearch.indexer.lifecycle.plan.Step;

/** Hears of each step of a plan. */
public interface StepListener {

  /** It begins; it may take long. */
  void began(Step step);

  /** It ended. */
  void ended(Step step, StepOutcome outcome);
}

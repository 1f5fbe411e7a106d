package dev.trailsearch.indexer.lifecycle.apply;

/** What became of a step. */
public sealed interface StepOutcome {

  /** It was done. */
  record Done() implements StepOutcome {}

  /** There was nothing left to do. */
  record Already() implements StepOutcome {}

  /**
   * It was not done.
   *
   * @param why in words
   */
  record NotDone(String why) implements StepOutcome {}
}

package dev.trailsearch.indexer.lifecycle.seal;

/** What became of sealing a partition. */
public sealed interface SealOutcome {

  /**
   * It is sealed.
   *
   * @param events in it
   */
  record Sealed(long events) implements SealOutcome {}

  /** Something new came while it was merged, and it is open. */
  record Reopened() implements SealOutcome {}

  /** It is under a hold, which protects it already. */
  record Held() implements SealOutcome {}

  /** It was removed. */
  record Removed() implements SealOutcome {}
}

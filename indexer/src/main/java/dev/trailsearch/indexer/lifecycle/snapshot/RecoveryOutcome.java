package dev.trailsearch.indexer.lifecycle.snapshot;

/** What became of a partition when its store was brought back. */
public sealed interface RecoveryOutcome {

  /**
   * It is there again.
   *
   * @param events in it
   * @param later objects that the ledger calls loaded since its snapshot was taken: their events
   *     may be missing
   */
  record Restored(long events, long later) implements RecoveryOutcome {}

  /** It was removed on purpose, and stays so. */
  record Removed() implements RecoveryOutcome {}

  /**
   * It was never in a snapshot, and is empty.
   *
   * @param loaded objects that the ledger calls loaded, whose events were in it
   */
  record NoSnapshot(long loaded) implements RecoveryOutcome {}

  /**
   * Its snapshot could not be restored.
   *
   * @param why in words for people
   */
  record NotRestored(String why) implements RecoveryOutcome {}

  /** Whether all of it is there that was, as far as is known. */
  default boolean whole() {
    return switch (this) {
      case Restored(_, long later) -> later == 0;
      case Removed() -> true;
      case NoSnapshot(long loaded) -> loaded == 0;
      case NotRestored _ -> false;
    };
  }
}

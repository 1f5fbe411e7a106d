package dev.trailsearch.indexer.deadletter;

import dev.trailsearch.indexer.ledger.RecordCounts;

/**
 * What a replay did; its JSON form is what {@code deadletter replay --output json} prints.
 *
 * @param letters that were asked for
 * @param records in their texts, by what became of them
 * @param elapsedMs wall time in milliseconds
 */
public record ReplaySummary(Letters letters, RecordCounts records, long elapsedMs) {

  /**
   * Letters by what became of them.
   *
   * @param total {@code replayed + failed + skipped}
   * @param replayed all that was in them is settled
   * @param failed they wait on, with a new reason
   * @param skipped not there, replayed before, or being replayed by another
   */
  public record Letters(long total, long replayed, long failed, long skipped) {}
}

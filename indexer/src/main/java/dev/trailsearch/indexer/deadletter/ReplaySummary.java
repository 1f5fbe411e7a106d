package dev.trailsearch.indexer.deadletter;

/**
 * What a replay did; its JSON form is what {@code deadletter replay --output json} prints.
 *
 * @param letters that were asked for
 * @param records in their texts, by what became of them
 * @param elapsedMs wall time in milliseconds
 */
public record ReplaySummary(Letters letters, Records records, long elapsedMs) {

  /**
   * Letters by what became of them.
   *
   * @param total {@code replayed + failed + skipped}
   * @param replayed all that was in them is settled
   * @param failed they wait on, with a new reason
   * @param skipped not there, replayed before, or being replayed by another
   */
  public record Letters(long total, long replayed, long failed, long skipped) {}

  /**
   * Records by what became of them.
   *
   * @param read {@code indexed + duplicates + conflicts + expired + rejected}
   * @param indexed new in the index
   * @param duplicates there already, with the same content
   * @param conflicts indexed under a derived id, because their {@code eventID} has other content
   * @param malformed the part of {@code indexed} that is kept as text
   * @param expired older than what retention keeps
   * @param rejected still not indexed
   */
  public record Records(
      long read,
      long indexed,
      long duplicates,
      long conflicts,
      long malformed,
      long expired,
      long rejected) {}
}

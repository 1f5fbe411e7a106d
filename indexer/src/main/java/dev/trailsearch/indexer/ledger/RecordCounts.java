package dev.trailsearch.indexer.ledger;

/**
 * Records by what became of them.
 *
 * @param read {@code indexed + duplicates + conflicts + expired + rejected}
 * @param indexed new in the index
 * @param duplicates there already, with the same content
 * @param conflicts indexed under a derived id, because their {@code eventID} has other content
 * @param malformed the part of {@code indexed} that is kept as text
 * @param expired older than what retention keeps
 * @param rejected not indexed; each is kept as a dead letter
 * @param capped the part of {@code indexed} of which not everything is searchable
 */
public record RecordCounts(
    long read,
    long indexed,
    long duplicates,
    long conflicts,
    long malformed,
    long expired,
    long rejected,
    long capped) {

  /** Nothing read. */
  public static final RecordCounts NONE = new RecordCounts(0, 0, 0, 0, 0, 0, 0, 0);
}

package dev.trailsearch.indexer.ledger;

import dev.trailsearch.indexer.source.LogObject;

/** What came of asking for an object. */
public sealed interface Claim {

  /**
   * It is to be read by whoever asked.
   *
   * @param lease to be shown when it is finished
   */
  record Won(LogObject object, Lease lease) implements Claim {}

  /** It is finished, and has not changed since. */
  record Done(LogObject object) implements Claim {}

  /** Another worker has it. */
  record Held(LogObject object) implements Claim {}

  /**
   * The right to finish an object: its entry as it was claimed. Whoever takes it over changes the
   * entry, and the lease is void.
   *
   * @param sequence the entry's {@code _seq_no}
   * @param term the entry's {@code _primary_term}
   */
  record Lease(long sequence, long term) {}
}

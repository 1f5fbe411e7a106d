package dev.trailsearch.indexer.ledger;

import dev.trailsearch.indexer.source.LogObject;
import org.jspecify.annotations.Nullable;

/** What came of asking for an object. */
public sealed interface Claim {

  /**
   * It is to be read by whoever asked.
   *
   * @param lease to be shown when it is finished
   * @param proof what was found of it when it was read before; null if nothing
   */
  record Won(LogObject object, Lease lease, @Nullable Proof proof) implements Claim {}

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

  /**
   * What a verification found of some content.
   *
   * @param sha256 the content's, in hexadecimal digits
   * @param integrity as the entry has it
   */
  record Proof(String sha256, String integrity) {}
}

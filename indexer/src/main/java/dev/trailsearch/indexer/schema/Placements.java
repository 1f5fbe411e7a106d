package dev.trailsearch.indexer.schema;

/** Says where events go. Safe for use by several threads. */
public interface Placements {

  /** Makes sure that the partition can be written to, unless it was removed on purpose. */
  Placement ensure(Partition partition);

  /** To be called when the engine says that a write alias is gone: the next call looks again. */
  void forget(Partition partition);

  /**
   * To be called when there is something new for a partition that refuses to be written to.
   *
   * @return whether it is worth while to write again at once
   */
  boolean reopen(Partition partition);
}

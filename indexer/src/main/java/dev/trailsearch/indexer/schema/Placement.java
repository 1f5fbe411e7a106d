package dev.trailsearch.indexer.schema;

import java.util.List;

/** Where events of a partition go. */
public sealed interface Placement {

  /**
   * Through an alias.
   *
   * @param alias that is written through
   * @param frozen indices that take no more: what is there already is not to be written again
   */
  record Written(String alias, List<String> frozen) implements Placement {

    /** Copies the list. */
    public Written {
      frozen = List.copyOf(frozen);
    }
  }

  /** Nowhere: the partition was removed on purpose. */
  record Removed() implements Placement {}
}

package dev.trailsearch.indexer.schema;

import java.util.Arrays;
import java.util.Locale;

/** What is to be done with a partition's events. */
public enum PartitionState {
  /** It takes events. */
  OPEN,
  /** It is merged and takes none; what is new opens it again. */
  SEALED,
  /** What it holds cannot be changed nor deleted; what is new goes to an index beside it. */
  HELD,
  /** It was removed on purpose: events of its time are expired. */
  DELETED;

  /** The word in the partition catalogue and in output. */
  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }

  static PartitionState of(String word) {
    return Arrays.stream(values())
        .filter(state -> state.word().equals(word))
        .findFirst()
        .orElseThrow(() ->
            new IllegalStateException(
                "the partition catalogue has a state that this release does not know: " + word));
  }
}

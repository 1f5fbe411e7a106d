package dev.trailsearch.indexer.lifecycle.remap;

import java.util.List;

/** What became of remapping a partition. */
public sealed interface RemapOutcome {

  /**
   * Other indices are searched now, and those from before are kept.
   *
   * @param events in them, as many as before
   * @param compared so many of them, taken at random, one by one
   */
  record Switched(long events, long compared) implements RemapOutcome {}

  /** A copy that was not searched yet is gone. */
  record GivenUp() implements RemapOutcome {}

  /**
   * The indices from before are gone.
   *
   * @param indices their names
   */
  record Released(List<String> indices) implements RemapOutcome {

    /** Copies the list. */
    public Released {
      indices = List.copyOf(indices);
    }
  }

  /**
   * Nothing of it is searched otherwise than before.
   *
   * @param why in words
   */
  record NotDone(String why) implements RemapOutcome {}
}

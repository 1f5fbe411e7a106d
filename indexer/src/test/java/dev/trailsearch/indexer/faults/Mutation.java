package dev.trailsearch.indexer.faults;

import java.util.Random;
import java.util.Set;

/**
 * One way in which a record can be wrong.
 *
 * @param name in words
 * @param weight how often it is chosen, beside the others
 * @param caps what {@code trail.capped} must say of a record with this mutation alone
 * @param change makes a record wrong
 */
record Mutation(String name, int weight, Set<String> caps, Change change) {

  /** Changes a draft. */
  interface Change {
    void apply(Draft record, Random random);
  }

  Mutation(String name, int weight, Change change) {
    this(name, weight, Set.of(), change);
  }
}

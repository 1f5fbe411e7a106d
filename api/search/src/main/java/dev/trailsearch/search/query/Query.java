package dev.trailsearch.search.query;

import java.util.List;

/** A query as it was understood. */
public sealed interface Query {

  /** Every event. */
  record All() implements Query {}

  /** Events that match all parts, of which there are at least two. */
  record And(List<Query> parts) implements Query {

    /** Copies the list. */
    public And {
      parts = List.copyOf(parts);
    }
  }

  /** Events that match any part, of which there are at least two. */
  record Or(List<Query> parts) implements Query {

    /** Copies the list. */
    public Or {
      parts = List.copyOf(parts);
    }
  }

  /** Events that do not match. */
  record Not(Query part) implements Query {}

  /** Events with these words, in this order, somewhere in their text. */
  record Words(Value value) implements Query {}

  /**
   * Events with a value of a field.
   *
   * @param position characters of the query before the name
   * @param name as it was written
   */
  record FieldIs(int position, String name, Value value) implements Query {}
}

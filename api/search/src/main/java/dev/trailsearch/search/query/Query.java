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

  /** Events with exactly this value of a field, without wildcards. */
  static Query is(String field, String value) {
    return new FieldIs(0, field, new Value.Text(0, value));
  }

  /** Events that match all of these; every event if there are none. */
  static Query allOf(List<Query> parts) {
    List<Query> narrowing = parts.stream().filter(part -> !(part instanceof All)).toList();
    return switch (narrowing.size()) {
      case 0 -> new All();
      case 1 -> narrowing.getFirst();
      default -> new And(narrowing);
    };
  }

  /** Events that match any of these, of which there is at least one. */
  static Query anyOf(List<Query> parts) {
    return parts.size() == 1 ? parts.getFirst() : new Or(parts);
  }
}

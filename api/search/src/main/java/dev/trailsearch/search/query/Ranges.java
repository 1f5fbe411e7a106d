package dev.trailsearch.search.query;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.function.Function;

/** Ranges of the engine. */
final class Ranges {

  private Ranges() {}

  static ObjectNode clause(String field, ObjectNode bounds) {
    return Clauses.wrap("range", Clauses.wrap(field, bounds));
  }

  /** A range whose bounds are read by this function; any value at all if it has none. */
  static ObjectNode clause(String field, Value.Range range, Function<Value.Bound, JsonNode> read) {
    ObjectNode bounds = JsonNodeFactory.instance.objectNode();
    Value.Bound low = range.low();
    Value.Bound high = range.high();
    if (low != null) {
      bounds.set(low.inclusive() ? "gte" : "gt", read.apply(low));
    }
    if (high != null) {
      bounds.set(high.inclusive() ? "lte" : "lt", read.apply(high));
    }
    return bounds.isEmpty() ? Clauses.exists(field) : clause(field, bounds);
  }
}

package dev.trailsearch.search.query;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.trailsearch.search.problem.QueryException;

/** Conditions on numbers. */
final class Numbers {

  private Numbers() {}

  static ObjectNode clause(String field, Value value) {
    return switch (value) {
      case Value.Text(int position, String text) ->
          Clauses.term(field, read(field, position, text));
      case Value.Range range ->
          Ranges.clause(field, range, bound -> read(field, bound.position(), bound.text()));
      case Value.Wildcard(int position, var _) ->
          throw QueryException.at(
              position, field + " is a number, which has no wildcards", "write a range");
      case Value.Present _ -> Clauses.exists(field);
    };
  }

  private static JsonNode read(String field, int position, String text) {
    double number = parse(text);
    if (!Double.isFinite(number)) {
      throw QueryException.at(
          position, field + " is a number, and \"" + text + "\" is none", "write it like 0.25");
    }
    return JsonNodeFactory.instance.numberNode(number);
  }

  private static double parse(String text) {
    try {
      return Double.parseDouble(text);
    } catch (NumberFormatException _) {
      return Double.NaN;
    }
  }
}

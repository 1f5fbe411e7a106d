package dev.trailsearch.search.query;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.trailsearch.search.problem.QueryException;

/** Conditions that are true or false. */
final class Booleans {

  private static final String FAILURE = "failure";

  private Booleans() {}

  static ObjectNode clause(String field, Value value) {
    return switch (value) {
      case Value.Present _ -> Clauses.exists(field);
      case Value.Text _, Value.Wildcard _, Value.Range _ ->
          Clauses.term(field, JsonNodeFactory.instance.booleanNode(read(field, value)));
    };
  }

  /** Failed, or not failed; of Insight and aggregated events neither is known: they did not. */
  static ObjectNode failed(String outcome, Value value) {
    ObjectNode failed = Clauses.term(outcome, FAILURE);
    return switch (value) {
      case Value.Present _ -> Clauses.exists(outcome);
      case Value.Text _, Value.Wildcard _, Value.Range _ ->
          read("failed", value) ? failed : Clauses.not(failed);
    };
  }

  private static boolean read(String field, Value value) {
    if (value instanceof Value.Text(int _, String text)) {
      if (text.equalsIgnoreCase("true")) {
        return true;
      }
      if (text.equalsIgnoreCase("false")) {
        return false;
      }
    }
    throw QueryException.at(
        value.position(),
        field + " is true or false",
        "write " + field + ":true or " + field + ":false");
  }
}

package dev.trailsearch.search.query;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.trailsearch.indexer.event.Parameter;
import dev.trailsearch.search.problem.QueryException;
import java.util.List;

/** Conditions on one parameter: on the pairs {@code path=value} that all parameters share. */
final class Parameters {

  static final String FIELD = "trail.param";

  private Parameters() {}

  static ObjectNode clause(String path, Value value) {
    return switch (value) {
      case Value.Text(int _, String text) -> Clauses.term(FIELD, Parameter.pair(path, text));
      case Value.Wildcard(int position, String form) -> wildcard(path, position, form);
      case Value.Present _ -> present(path);
      case Value.Range(int position, var _, var _) ->
          throw QueryException.at(
              position,
              "parameters are indexed as text, which has no ranges",
              "write a value, or the beginning of one with *");
    };
  }

  private static ObjectNode wildcard(String path, int position, String form) {
    String prefix = Parameter.prefix(path);
    if (Wildcards.isPrefix(form)) {
      return prefix(prefix + Parameter.cut(Wildcards.literal(form)));
    }
    if (form.length() > Parameter.MAX_VALUE_LENGTH) {
      throw QueryException.at(
          position,
          "only the first %d characters of a parameter are indexed"
              .formatted(Parameter.MAX_VALUE_LENGTH),
          "write the beginning of the value with * after it");
    }
    return Clauses.keyword("wildcard", FIELD, Wildcards.escape(prefix) + form, false);
  }

  /** The parameter itself, or anything below it. */
  private static ObjectNode present(String path) {
    String prefix = Parameter.prefix(path);
    String below = prefix.substring(0, prefix.length() - 1) + ".";
    return Clauses.anyOf(List.of(prefix(prefix), prefix(below)));
  }

  private static ObjectNode prefix(String text) {
    return Clauses.keyword("prefix", FIELD, text, false);
  }
}

package dev.trailsearch.search.query;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.trailsearch.indexer.schema.Field;
import dev.trailsearch.search.field.Target;
import dev.trailsearch.search.time.TimeReader;

/** A condition on a field, by what sort of field it is. */
final class FieldClauses {

  private FieldClauses() {}

  static ObjectNode of(Target target, Value value, TimeReader times) {
    return switch (target) {
      case Target.Several several ->
          Clauses.anyOf(
              several.fields().stream().map(field -> indexed(field, value, times)).toList());
      case Target.Indexed field -> indexed(field, value, times);
      case Target.ParameterPath parameter -> Parameters.clause(parameter.path(), value);
      case Target.Failed failed -> Booleans.failed(failed.outcome().name(), value);
    };
  }

  private static ObjectNode indexed(Target.Indexed target, Value value, TimeReader times) {
    Field field = target.field();
    if (value instanceof Value.Present) {
      return Clauses.exists(field.name());
    }
    return switch (field.type()) {
      case KEYWORD, WORDS, ID, WORD_ID -> Keywords.clause(target, value);
      case DATE -> Dates.clause(field.name(), value, times);
      case IP -> Addresses.clause(field.name(), value);
      case BOOLEAN -> Booleans.clause(field.name(), value);
      case DOUBLE -> Numbers.clause(field.name(), value);
      case TEXT -> Words.clause(value);
      case SORT -> throw new IllegalStateException(field.name() + " is no name of a query");
    };
  }
}

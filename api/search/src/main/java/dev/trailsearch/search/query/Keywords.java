package dev.trailsearch.search.query;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.trailsearch.indexer.schema.Field;
import dev.trailsearch.search.field.Target;
import dev.trailsearch.search.problem.QueryException;

/** Conditions on fields of exact text. */
final class Keywords {

  /** Longer values are not indexed (the mapping's {@code ignore_above}). */
  private static final int LONGEST = 1_024;

  private Keywords() {}

  static ObjectNode clause(Target.Indexed target, Value value) {
    Field field = target.field();
    return switch (value) {
      case Value.Text(int position, String text) -> {
        if (text.length() > LONGEST) {
          throw QueryException.at(
              position,
              "values over %,d characters are not indexed in %s".formatted(LONGEST, field.name()),
              "search for some of its words");
        }
        refuseBlock(field, position, text);
        yield Clauses.keyword("term", field.name(), text, target.ignoringCase());
      }
      case Value.Wildcard(int position, String form) -> {
        refuseLeading(field, position, form);
        yield Wildcards.clause(field.name(), form, target.ignoringCase());
      }
      case Value.Range(int position, var _, var _) ->
          throw QueryException.at(
              position,
              field.name() + " holds text, which has no ranges",
              "ranges are for times, numbers and addresses: time, ip");
      case Value.Present _ -> Clauses.exists(field.name());
    };
  }

  private static void refuseBlock(Field field, int position, String text) {
    if (field.name().equals("sourceIPAddress") && Addresses.isBlock(text)) {
      throw QueryException.at(
          position, "sourceIPAddress holds text, which is in no block", "write ip:" + text);
    }
  }

  /**
   * A leading wildcard reads every value that the field has: a few thousand names at most, but one
   * for each event in a field of ids, and all parameters of all events in {@code trail.param}.
   */
  private static void refuseLeading(Field field, int position, String form) {
    boolean tooMany = !field.type().isCountable() || field.name().equals("trail.param");
    if (tooMany && Wildcards.isLeading(form)) {
      throw QueryException.at(
          position,
          field.name() + " cannot be searched by a value that begins with a wildcard",
          "write its first characters");
    }
  }
}

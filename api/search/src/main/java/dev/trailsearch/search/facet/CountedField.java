package dev.trailsearch.search.facet;

import dev.trailsearch.indexer.event.Parameter;
import dev.trailsearch.indexer.schema.Field;
import dev.trailsearch.search.field.FieldNames;
import dev.trailsearch.search.field.Target;
import dev.trailsearch.search.problem.QueryException;

/**
 * A field whose values are counted.
 *
 * @param key the same for all names of it
 * @param field in the index
 * @param prefix what all of its values begin with there: {@code path=} for a parameter, else
 *     nothing
 * @param textual whether the engine can pick its values by their text
 */
record CountedField(String key, String field, String prefix, boolean textual) {

  /**
   * The field that a name stands for.
   *
   * @throws QueryException if there is none, or its values are not counted
   */
  static CountedField of(String name, FieldNames names) {
    try {
      return switch (names.resolve(name)) {
        case Target.Indexed indexed -> indexed(indexed.field());
        case Target.Several several -> indexed(several.fields().getFirst().field());
        case Target.ParameterPath(String path) ->
            new CountedField(path, "trail.param", Parameter.prefix(path), true);
        case Target.Failed _ ->
            throw QueryException.of("failed is no field with values", "count outcome");
      };
    } catch (QueryException e) {
      throw e.in("facet " + name);
    }
  }

  private static CountedField indexed(Field field) {
    if (!field.facetable()) {
      throw QueryException.of(
          "the values of " + field.name() + " are not counted",
          "the list of fields says which are facetable");
    }
    return new CountedField(field.name(), field.name(), "", field.type().isExactText());
  }

  boolean isParameter() {
    return !prefix.isEmpty();
  }

  /** A value as people know it. */
  String shown(String indexed) {
    return indexed.substring(prefix.length());
  }
}

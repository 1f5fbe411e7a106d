package dev.trailsearch.search.query;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.trailsearch.search.field.FieldNames;
import dev.trailsearch.search.field.Target;
import dev.trailsearch.search.problem.Characters;
import dev.trailsearch.search.problem.QueryException;
import dev.trailsearch.search.time.TimeReader;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;

/**
 * Turns a query into one of the engine's. Only the clauses made here reach the engine, and only on
 * the fields that {@link FieldNames} knows.
 *
 * @param names the names that may be used
 * @param times reads values of time fields
 */
public record Translator(FieldNames names, TimeReader times) {

  /**
   * The engine's query.
   *
   * @throws QueryException if it names a field that does not exist, or a value that the field
   *     cannot have
   */
  public ObjectNode translate(Query query) {
    return switch (query) {
      case Query.All() -> Clauses.all();
      case Query.And(List<Query> parts) -> and(parts);
      case Query.Or(List<Query> parts) ->
          Clauses.anyOf(parts.stream().map(this::translate).toList());
      case Query.Not(Query part) -> Clauses.not(translate(part));
      case Query.Words(Value value) -> Words.clause(value);
      case Query.FieldIs field -> field(field);
    };
  }

  /**
   * The engine's query for one filter.
   *
   * @throws QueryException if it names a field that does not exist, or a value that the field
   *     cannot have
   */
  public ObjectNode translate(Filter filter) {
    return inFilter(
        filter,
        () -> {
          Value.Text value = new Value.Text(0, Characters.whole(filter.value()));
          return FieldClauses.of(names.resolve(filter.field()), value, times);
        });
  }

  /** What a filter's field searches. */
  public Target target(Filter filter) {
    return inFilter(filter, () -> names.resolve(filter.field()));
  }

  private static <T> T inFilter(Filter filter, Supplier<T> reading) {
    try {
      return reading.get();
    } catch (QueryException e) {
      throw e.in("filter " + filter.field() + "=" + filter.value());
    }
  }

  private ObjectNode and(List<Query> parts) {
    List<ObjectNode> all = new ArrayList<>();
    List<ObjectNode> none = new ArrayList<>();
    for (Query part : parts) {
      if (part instanceof Query.Not(Query excluded)) {
        none.add(translate(excluded));
      } else {
        all.add(translate(part));
      }
    }
    return none.isEmpty() ? Clauses.allOf(all) : Clauses.allBut(all, none);
  }

  private ObjectNode field(Query.FieldIs field) {
    return FieldClauses.of(target(field), field.value(), times);
  }

  private Target target(Query.FieldIs field) {
    try {
      return names.resolve(field.name());
    } catch (QueryException e) {
      throw e.at(field.position());
    }
  }
}

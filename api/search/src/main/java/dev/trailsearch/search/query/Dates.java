package dev.trailsearch.search.query;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.trailsearch.search.problem.QueryException;
import dev.trailsearch.search.time.Interval;
import dev.trailsearch.search.time.TimeReader;
import dev.trailsearch.search.time.TimeSpan;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** Conditions on times. A written time stands for all of its day, minute or second. */
public final class Dates {

  private Dates() {}

  /** Events within an interval. */
  public static ObjectNode within(String field, Interval interval) {
    return between(field, interval.from(), interval.to());
  }

  static ObjectNode clause(String field, Value value, TimeReader times) {
    return switch (value) {
      case Value.Text(int position, String text) -> {
        TimeSpan span = read(position, text, times);
        yield between(field, span.start(), span.end());
      }
      case Value.Range(int _, Value.Bound low, Value.Bound high) ->
          between(field, low(low, times), high(high, times));
      case Value.Wildcard(int position, var _) ->
          throw QueryException.at(
              position,
              field + " is a time, which has no wildcards",
              "write the day, month or year: 2023-07-10, 2023-07, 2023");
      case Value.Present _ -> Clauses.exists(field);
    };
  }

  private static @Nullable Instant low(Value.@Nullable Bound bound, TimeReader times) {
    if (bound == null) {
      return null;
    }
    TimeSpan span = read(bound.position(), bound.text(), times);
    return bound.inclusive() ? span.start() : span.end();
  }

  private static @Nullable Instant high(Value.@Nullable Bound bound, TimeReader times) {
    if (bound == null) {
      return null;
    }
    TimeSpan span = read(bound.position(), bound.text(), times);
    return bound.inclusive() ? span.end() : span.start();
  }

  private static TimeSpan read(int position, String text, TimeReader times) {
    try {
      return times.read(text);
    } catch (QueryException e) {
      throw e.at(position);
    }
  }

  private static ObjectNode between(String field, @Nullable Instant from, @Nullable Instant to) {
    ObjectNode bounds = JsonNodeFactory.instance.objectNode();
    if (from != null) {
      bounds.put("gte", from.toString());
    }
    if (to != null) {
      bounds.put("lt", to.toString());
    }
    return bounds.isEmpty() ? Clauses.exists(field) : Ranges.clause(field, bounds);
  }
}

package dev.trailsearch.search.investigate.preset;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.trailsearch.search.problem.QueryException;
import dev.trailsearch.search.query.Parser;
import dev.trailsearch.search.query.Query;
import dev.trailsearch.search.query.QueryLimits;
import org.jspecify.annotations.Nullable;

/**
 * A named question. It has either a query or a field whose new values answer it.
 *
 * @param name by which it is asked, such as {@code access-denied}
 * @param title in words
 * @param question that it answers
 * @param query in the query language; null if it asks for new values
 * @param firstSeen the field whose new values it asks for; null if it has a query
 * @param meaning what a hit tells, and what else it may be
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Preset(
    String name,
    String title,
    String question,
    @Nullable String query,
    @Nullable String firstSeen,
    String meaning) {

  /** Refuses one that asks nothing, or two things. */
  public Preset {
    if ((query == null) == (firstSeen == null)) {
      throw new IllegalArgumentException(name + " needs either a query or a field");
    }
  }

  /**
   * The events that answer it.
   *
   * @throws QueryException if new values of a field answer it, which no query can find
   */
  public Query asQuery() {
    if (query == null) {
      throw QueryException.of(
          "the preset %s asks for values that are new, which no query can find".formatted(name),
          "ask first-seen for the field %s".formatted(firstSeen));
    }
    return Parser.parse(query, QueryLimits.DEFAULT);
  }
}

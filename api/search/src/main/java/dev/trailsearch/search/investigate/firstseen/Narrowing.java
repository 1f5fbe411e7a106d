package dev.trailsearch.search.investigate.firstseen;

import dev.trailsearch.search.SearchRequest;
import dev.trailsearch.search.investigate.principal.PrincipalId;
import dev.trailsearch.search.query.Filter;
import dev.trailsearch.search.query.Query;
import dev.trailsearch.search.time.TimeRange;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Which events are looked at, whenever they happened.
 *
 * @param principal only those that it made; null for those of all
 * @param query in the query language; empty for all
 * @param filters values that they must have
 */
public record Narrowing(@Nullable PrincipalId principal, String query, List<Filter> filters) {

  /** Every event. */
  public static final Narrowing NONE = new Narrowing(null, "", List.of());

  /** Copies the list. */
  public Narrowing {
    filters = List.copyOf(filters);
  }

  SearchRequest over(TimeRange range) {
    return SearchRequest.of(query)
        .over(range)
        .filteredBy(filters)
        .within(principal == null ? new Query.All() : principal.query());
  }
}

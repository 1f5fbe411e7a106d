package dev.trailsearch.search.investigate.principal;

import dev.trailsearch.search.SearchRequest;
import dev.trailsearch.search.query.Filter;
import dev.trailsearch.search.time.TimeRange;
import java.util.List;

/**
 * Asks for a principal.
 *
 * @param id who
 * @param query narrows what it did, in the query language; empty for all
 * @param range narrows it by time
 * @param filters narrow it further
 */
public record PrincipalRequest(
    PrincipalId id, String query, TimeRange range, List<Filter> filters) {

  /** Copies the list. */
  public PrincipalRequest {
    filters = List.copyOf(filters);
  }

  /** All that a principal ever did. */
  public static PrincipalRequest of(String id) {
    return new PrincipalRequest(PrincipalId.of(id), "", TimeRange.ALL, List.of());
  }

  /** What it did within this time. */
  public PrincipalRequest over(TimeRange other) {
    return new PrincipalRequest(id, query, other, filters);
  }

  SearchRequest search() {
    return SearchRequest.of(query).over(range).filteredBy(filters).within(id.query());
  }
}

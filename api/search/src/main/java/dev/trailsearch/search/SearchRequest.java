package dev.trailsearch.search;

import dev.trailsearch.search.event.View;
import dev.trailsearch.search.facet.FacetRequest;
import dev.trailsearch.search.page.PageRequest;
import dev.trailsearch.search.query.Filter;
import dev.trailsearch.search.query.Query;
import dev.trailsearch.search.time.TimeRange;
import java.util.List;

/**
 * One search.
 *
 * @param query in the query language; empty for all events
 * @param range the time covered
 * @param filters values that events must have
 * @param facets the fields whose values are to be counted
 * @param histogram whether to count by time
 * @param page which of the events found are wanted
 * @param view how much of each is shown
 * @param explain whether the answer shows the engine's request
 * @param within a condition made by a program, which events must match too; {@link Query.All} for
 *     none
 */
public record SearchRequest(
    String query,
    TimeRange range,
    List<Filter> filters,
    List<FacetRequest> facets,
    boolean histogram,
    PageRequest page,
    View view,
    boolean explain,
    Query within) {

  /** Copies the lists. */
  public SearchRequest {
    filters = List.copyOf(filters);
    facets = List.copyOf(facets);
  }

  /** A search by its text and filters alone. */
  public SearchRequest(
      String query,
      TimeRange range,
      List<Filter> filters,
      List<FacetRequest> facets,
      boolean histogram,
      PageRequest page,
      View view,
      boolean explain) {
    this(query, range, filters, facets, histogram, page, view, explain, new Query.All());
  }

  /** The newest fifty events, of all time, that match. */
  public static SearchRequest of(String query) {
    return new SearchRequest(
        query, TimeRange.ALL, List.of(), List.of(), false, PageRequest.FIRST, View.WHOLE, false);
  }

  /** The same search over this time. */
  public SearchRequest over(TimeRange other) {
    return new SearchRequest(query, other, filters, facets, histogram, page, view, explain, within);
  }

  /** The same search with these filters. */
  public SearchRequest filteredBy(List<Filter> others) {
    return new SearchRequest(query, range, others, facets, histogram, page, view, explain, within);
  }

  /** The same search with these facets. */
  public SearchRequest countedBy(List<FacetRequest> others) {
    return new SearchRequest(query, range, filters, others, histogram, page, view, explain, within);
  }

  /** The same search, counted by time. */
  public SearchRequest withHistogram() {
    return new SearchRequest(query, range, filters, facets, true, page, view, explain, within);
  }

  /** The same search for this page. */
  public SearchRequest at(PageRequest other) {
    return new SearchRequest(
        query, range, filters, facets, histogram, other, view, explain, within);
  }

  /** The same search, its events shown so. */
  public SearchRequest as(View other) {
    return new SearchRequest(
        query, range, filters, facets, histogram, page, other, explain, within);
  }

  /** The same search among the events that match this too. */
  public SearchRequest within(Query other) {
    return new SearchRequest(
        query,
        range,
        filters,
        facets,
        histogram,
        page,
        view,
        explain,
        Query.allOf(List.of(within, other)));
  }

  /** The same search, with the engine's request in the answer. */
  public SearchRequest explained() {
    return new SearchRequest(query, range, filters, facets, histogram, page, view, true, within);
  }
}

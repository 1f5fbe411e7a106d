package dev.trailsearch.search.facet;

import dev.trailsearch.search.query.Filter;
import dev.trailsearch.search.time.TimeRange;
import java.util.List;

/**
 * Asks for the values of one facet in which a word begins with some text.
 *
 * @param facet the field, how many values, and which first
 * @param text the beginning of the value or of a word in it; case does not matter; empty for all
 * @param query narrows the events, in the query language
 * @param range narrows them by time
 * @param filters narrow them further, save those on the field itself
 */
public record FacetValuesRequest(
    FacetRequest facet, String text, String query, TimeRange range, List<Filter> filters) {

  /** Copies the list. */
  public FacetValuesRequest {
    filters = List.copyOf(filters);
  }

  /** Over all events. */
  public static FacetValuesRequest of(FacetRequest facet, String text) {
    return new FacetValuesRequest(facet, text, "", TimeRange.ALL, List.of());
  }
}

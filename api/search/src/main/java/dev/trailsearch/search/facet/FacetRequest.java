package dev.trailsearch.search.facet;

/**
 * Asks for the values of one field and how many events have each.
 *
 * @param field any name that the query language knows, a parameter's path included
 * @param size how many values, 1 to {@value #MAX_SIZE}
 * @param order which come first
 */
public record FacetRequest(String field, int size, FacetOrder order) {

  /** Values of a facet, unless stated otherwise. */
  public static final int DEFAULT_SIZE = 10;

  /** Values of a facet at most. */
  public static final int MAX_SIZE = 1_000;

  /** The ten most frequent values of a field. */
  public static FacetRequest of(String field) {
    return new FacetRequest(field, DEFAULT_SIZE, FacetOrder.COUNT);
  }
}

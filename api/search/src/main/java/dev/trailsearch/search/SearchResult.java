package dev.trailsearch.search;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.databind.JsonNode;
import dev.trailsearch.search.completeness.Completeness;
import dev.trailsearch.search.event.FoundEvent;
import dev.trailsearch.search.facet.Facet;
import dev.trailsearch.search.facet.Histogram;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The answer to a search; its JSON form is the API's.
 *
 * @param took milliseconds in the engine
 * @param total how many events match
 * @param events one page of them
 * @param facets by the names they were asked for
 * @param histogram events by time; null unless asked for
 * @param completeness which time the answer covers, and how much of it is loaded
 * @param next the cursor of the page after; null after the last
 * @param query what was searched
 */
public record SearchResult(
    long took,
    Total total,
    List<FoundEvent> events,
    Map<String, Facet> facets,
    @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable Histogram histogram,
    Completeness completeness,
    @Nullable String next,
    Understood query) {

  /**
   * How many events match.
   *
   * @param value the number
   * @param relation {@code eq}: it is exact
   */
  public record Total(long value, String relation) {}

  /**
   * What was searched.
   *
   * @param text the query as it was written
   * @param understood the query as it was read, every field by its full name and every bracket
   *     written
   * @param request what the engine was sent; null unless an explanation was asked for
   */
  @JsonInclude(JsonInclude.Include.NON_NULL)
  public record Understood(String text, String understood, @Nullable JsonNode request) {}

  /** Copies the collections. */
  public SearchResult {
    events = List.copyOf(events);
    facets = Collections.unmodifiableMap(new LinkedHashMap<>(facets));
  }
}

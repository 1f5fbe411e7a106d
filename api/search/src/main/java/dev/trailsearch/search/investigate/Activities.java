package dev.trailsearch.search.investigate;

import dev.trailsearch.search.SearchRequest;
import dev.trailsearch.search.SearchResult;
import dev.trailsearch.search.SearchService;
import dev.trailsearch.search.event.FoundEvent;
import dev.trailsearch.search.facet.Facet;
import dev.trailsearch.search.facet.FacetRequest;
import dev.trailsearch.search.page.PageRequest;
import dev.trailsearch.search.page.Sort;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Asks what was done.
 *
 * @param service answers the searches
 */
public record Activities(SearchService service) {

  /** Its values say how many events failed, whatever else is counted. */
  private static final FacetRequest OUTCOME = FacetRequest.of("trail.outcome");

  private static final FacetRequest DENIED = FacetRequest.of("trail.denied");

  /**
   * What was done, and the latest event of it.
   *
   * @param latest whole; null if there is no event
   */
  public record Found(Activity activity, @Nullable FoundEvent latest) {}

  /**
   * What the events that a search finds are, from two searches.
   *
   * @param events without counts of its own
   * @param facets what is counted beside how they ended
   * @param histogram whether to count by time
   */
  public Found of(SearchRequest events, List<FacetRequest> facets, boolean histogram) {
    List<FacetRequest> all = new ArrayList<>(List.of(OUTCOME, DENIED));
    all.addAll(facets);
    SearchRequest counting = histogram ? events.withHistogram() : events;
    SearchResult newest = service.search(counting.countedBy(all).at(one(Sort.NEWEST)));
    FoundEvent latest = newest.events().stream().findFirst().orElse(null);
    Map<String, Facet> counted = new LinkedHashMap<>(newest.facets());
    counted.keySet().removeAll(List.of(OUTCOME.field(), DENIED.field()));
    Activity activity =
        new Activity(
            newest.total().value(),
            count(newest, OUTCOME, "failure"),
            count(newest, DENIED, "true"),
            earliest(events, newest.total().value()).map(EventRef::of).orElse(null),
            latest == null ? null : EventRef.of(latest),
            counted,
            newest.histogram(),
            newest.completeness());
    return new Found(activity, latest);
  }

  private Optional<FoundEvent> earliest(SearchRequest events, long total) {
    if (total == 0) {
      return Optional.empty();
    }
    return service.search(events.at(one(Sort.OLDEST))).events().stream().findFirst();
  }

  private static PageRequest one(Sort sort) {
    return new PageRequest(1, sort, null);
  }

  private static long count(SearchResult result, FacetRequest facet, String value) {
    Facet counted = result.facets().get(facet.field());
    return counted == null
        ? 0
        : counted.values().stream()
            .filter(each -> each.value().equals(value))
            .mapToLong(Facet.Value::count)
            .sum();
  }
}

package dev.trailsearch.search;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.trailsearch.search.facet.CountedFacet;
import dev.trailsearch.search.page.Cursor;
import dev.trailsearch.search.page.Fingerprint;
import dev.trailsearch.search.query.Query;
import dev.trailsearch.search.query.Selection;
import dev.trailsearch.search.time.Interval;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * A search with everything in it understood, and nothing sent yet.
 *
 * @param request as it was asked
 * @param query as it was understood
 * @param clause the engine's query for it
 * @param selection the filters
 * @param facets what is counted
 * @param interval the time covered
 * @param start where the page begins
 */
record SearchPlan(
    SearchRequest request,
    Query query,
    ObjectNode clause,
    Selection selection,
    List<CountedFacet> facets,
    Interval interval,
    Start start) {

  /**
   * Where a page begins.
   *
   * @param asOf what {@code now} means
   * @param after the page before; null for the first page
   * @param search tells this search from others
   */
  record Start(Instant asOf, @Nullable Cursor after, Fingerprint search) {}

  SearchPlan {
    facets = List.copyOf(facets);
  }

  /** Fields whose own filters must not narrow their counts. */
  Set<String> faceted() {
    return facets.stream().map(CountedFacet::key).collect(Collectors.toSet());
  }
}

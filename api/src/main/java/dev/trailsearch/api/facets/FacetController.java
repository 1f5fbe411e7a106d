package dev.trailsearch.api.facets;

import dev.trailsearch.api.problem.MayFail;
import dev.trailsearch.search.SearchService;
import dev.trailsearch.search.facet.Facet;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.RequestBean;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;

/** {@code /api/v1/facets/FIELD/values}. */
@Controller("/api/v1/facets")
@ExecuteOn(TaskExecutors.BLOCKING)
final class FacetController {

  private final SearchService service;

  FacetController(SearchService service) {
    this.service = service;
  }

  /**
   * The values of one facet that begin with a text.
   *
   * <p>Counted over the events that the query, the time range and the filters match.
   *
   * @return the values found
   */
  @Get("/{field}/values")
  @MayFail
  Facet facetValues(@RequestBean FacetParameters parameters) {
    return service.facetValues(parameters.request());
  }
}

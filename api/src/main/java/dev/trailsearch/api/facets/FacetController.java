package dev.trailsearch.api.facets;

import dev.trailsearch.api.parameter.EventParameters;
import dev.trailsearch.api.problem.MayFail;
import dev.trailsearch.search.SearchService;
import dev.trailsearch.search.facet.Facet;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.RequestBean;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.swagger.v3.oas.annotations.Parameter;

/** {@code /api/v1/facets/FIELD/values}. */
@Controller("/api/v1/facets")
@ExecuteOn(TaskExecutors.BLOCKING)
final class FacetController {

  /**
   * The values of one facet that begin with a text.
   *
   * <p>Counted over the events that the query, the time range and the filters match.
   *
   * @return the values found
   */
  @Get("/{field}/values")
  @MayFail
  Facet facetValues(
      @Parameter(hidden = true) SearchService service,
      @RequestBean FacetParameters parameters,
      @RequestBean EventParameters which) {
    return service.facetValues(parameters.request(which));
  }
}

package dev.trailsearch.api.fields;

import dev.trailsearch.api.problem.MayFail;
import dev.trailsearch.search.SearchService;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.swagger.v3.oas.annotations.Parameter;

/** {@code /api/v1/fields}. */
@Controller("/api/v1/fields")
final class FieldsController {

  /**
   * The fields that a query, a filter or a facet can name.
   *
   * <p>Any path below requestParameters, responseElements, additionalEventData and
   * serviceEventDetails is a field too.
   *
   * @return the field catalogue
   */
  @Get
  @MayFail
  Fields fields(@Parameter(hidden = true) SearchService service) {
    return new Fields(service.fields());
  }
}

package dev.trailsearch.api.search;

import dev.trailsearch.api.problem.MayFail;
import dev.trailsearch.search.SearchResult;
import dev.trailsearch.search.SearchService;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.RequestBean;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.swagger.v3.oas.annotations.Parameter;
import java.time.Duration;

/** {@code /api/v1/events/search}. */
@Controller("/api/v1/events/search")
@ExecuteOn(TaskExecutors.BLOCKING)
final class SearchController {

  private final Timer inEngine;

  SearchController(MeterRegistry meters) {
    this.inEngine =
        Timer.builder("trailsearch.engine.search")
            .description("Time that the engine says a search took")
            .register(meters);
  }

  /**
   * Search events, with facets and a histogram in the same answer.
   *
   * <p>Without a time range it covers all time; the newest events come first.
   *
   * @return the events found, and the counts asked for
   */
  @Get
  @MayFail
  SearchResult search(
      @Parameter(hidden = true) SearchService service, @RequestBean SearchParameters parameters) {
    return timed(service.search(parameters.request()));
  }

  /**
   * The same search, its parameters as a JSON object.
   *
   * <p>For queries that are too long for an address.
   *
   * @return the events found, and the counts asked for
   */
  @Post
  @MayFail
  SearchResult searchByBody(
      @Parameter(hidden = true) SearchService service, @Body SearchParameters parameters) {
    return timed(service.search(parameters.request()));
  }

  private SearchResult timed(SearchResult result) {
    inEngine.record(Duration.ofMillis(result.took()));
    return result;
  }
}

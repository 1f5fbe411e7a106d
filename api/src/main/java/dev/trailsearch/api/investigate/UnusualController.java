package dev.trailsearch.api.investigate;

import dev.trailsearch.api.problem.MayFail;
import dev.trailsearch.search.SearchService;
import dev.trailsearch.search.investigate.firstseen.FirstSeen;
import dev.trailsearch.search.investigate.firstseen.Rare;
import dev.trailsearch.search.investigate.firstseen.UnusualValues;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.RequestBean;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.swagger.v3.oas.annotations.Parameter;

/** {@code /api/v1/first-seen} and {@code /api/v1/rare}. */
@Controller("/api/v1")
@ExecuteOn(TaskExecutors.BLOCKING)
final class UnusualController {

  /**
   * Values of a field that occur in a time, and not in the time before it.
   *
   * <p>Exact for up to 10,000 values; with more, the answer is a problem that says so.
   *
   * @return the new values, in the order in which they first occurred
   */
  @Get("/first-seen")
  @MayFail
  FirstSeen firstSeen(
      @Parameter(hidden = true) SearchService service,
      @RequestBean FirstSeenParameters parameters,
      @RequestBean NarrowingParameters narrow) {
    return new UnusualValues(service).firstSeen(parameters.request(narrow));
  }

  /**
   * Values of a field, or pairs of two, that few events have.
   *
   * <p>Exact for up to 10,000 values; with more, the answer is a problem that says so.
   *
   * @return the rare values, the rarest first
   */
  @Get("/rare")
  @MayFail
  Rare rare(
      @Parameter(hidden = true) SearchService service,
      @RequestBean RareParameters parameters,
      @RequestBean NarrowingParameters narrow) {
    return new UnusualValues(service).rare(parameters.request(narrow));
  }
}

package dev.trailsearch.api.investigate;

import dev.trailsearch.api.problem.MayFail;
import dev.trailsearch.search.SearchService;
import dev.trailsearch.search.investigate.principal.PrincipalSummary;
import dev.trailsearch.search.investigate.principal.Principals;
import dev.trailsearch.search.investigate.principal.Timeline;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.RequestBean;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.swagger.v3.oas.annotations.Parameter;

/** {@code /api/v1/principals/ID}. */
@Controller("/api/v1/principals/{id}")
@ExecuteOn(TaskExecutors.BLOCKING)
final class PrincipalController {

  /**
   * Who a principal is, and what it did.
   *
   * <p>First and last event, counts, its most frequent and rarest actions, where it called from and
   * with what, what sort of credentials it used, and which presets find something.
   *
   * @return the summary
   */
  @Get("/summary")
  @MayFail
  PrincipalSummary principalSummary(
      @Parameter(hidden = true) SearchService service,
      @RequestBean PrincipalParameters parameters) {
    return new Principals(service)
        .summary(parameters.request())
        .orElseThrow(() -> new UnknownSubjectException("principal", parameters.id()));
  }

  /**
   * What a principal did, in order of time.
   *
   * <p>Calls in a row with the same action, outcome, address and Region are one line, which points
   * to each of its events.
   *
   * @return one page
   */
  @Get("/timeline")
  @MayFail
  Timeline principalTimeline(
      @Parameter(hidden = true) SearchService service, @RequestBean TimelineParameters parameters) {
    Timeline timeline = new Principals(service).timeline(parameters.request(), parameters.page());
    if (timeline.total() == 0) {
      throw new UnknownSubjectException("principal", parameters.id());
    }
    return timeline;
  }
}

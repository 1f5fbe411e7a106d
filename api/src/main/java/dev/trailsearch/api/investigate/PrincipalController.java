package dev.trailsearch.api.investigate;

import dev.trailsearch.api.parameter.EventParameters;
import dev.trailsearch.api.problem.MayFail;
import dev.trailsearch.search.SearchService;
import dev.trailsearch.search.investigate.principal.PrincipalId;
import dev.trailsearch.search.investigate.principal.PrincipalRequest;
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

  private static final String WHO =
      "An ARN, a user, role or session name, a principal id such as AROA…, with or without"
          + " :session, an access key id, or an account; a slash is written %2F";

  /**
   * Who a principal is, and what it did.
   *
   * <p>First and last event, counts, its most frequent and rarest actions, where it called from and
   * with what, what sort of credentials it used, and which presets find something.
   *
   * @param id of whom
   * @return the summary
   */
  @Get("/summary")
  @MayFail
  PrincipalSummary principalSummary(
      @Parameter(hidden = true) SearchService service,
      @Parameter(description = WHO, example = "ci-deployer") String id,
      @RequestBean EventParameters which) {
    return new Principals(service)
        .summary(request(id, which))
        .orElseThrow(() -> new UnknownSubjectException("principal", id));
  }

  /**
   * What a principal did, in order of time.
   *
   * <p>Calls in a row with the same action, outcome, address and Region are one line, which points
   * to each of its events.
   *
   * @param id of whom
   * @return one page
   */
  @Get("/timeline")
  @MayFail
  Timeline principalTimeline(
      @Parameter(hidden = true) SearchService service,
      @Parameter(description = WHO, example = "AKIAIOSFODNN7EXAMPLE") String id,
      @RequestBean EventParameters which,
      @RequestBean TimelinePage page) {
    Timeline timeline = new Principals(service).timeline(request(id, which), page.request());
    if (timeline.total() == 0) {
      throw new UnknownSubjectException("principal", id);
    }
    return timeline;
  }

  private static PrincipalRequest request(String id, EventParameters which) {
    return new PrincipalRequest(PrincipalId.of(id), which.query(), which.range(), which.filters());
  }
}

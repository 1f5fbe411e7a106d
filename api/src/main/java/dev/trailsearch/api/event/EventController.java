package dev.trailsearch.api.event;

import dev.trailsearch.api.problem.MayFail;
import dev.trailsearch.search.SearchService;
import dev.trailsearch.search.event.FoundEvent;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.swagger.v3.oas.annotations.Parameter;

/** {@code /api/v1/events/EVENT_ID}. */
@Controller("/api/v1/events")
@ExecuteOn(TaskExecutors.BLOCKING)
final class EventController {

  /**
   * One event, whole.
   *
   * @param eventId the record's eventID, or the id that a search answered
   * @return the record as CloudTrail wrote it, secrets masked, and what was derived from it
   */
  @Get("/{eventId}")
  @MayFail
  FoundEvent event(
      @Parameter(hidden = true) SearchService service,
      @Parameter(example = "d44c481f-edb8-4aa6-91a3-5679baa2871f") String eventId) {
    return service.get(eventId).orElseThrow(() -> new UnknownEventException(eventId));
  }

  /**
   * One event, with its secrets.
   *
   * <p>For those few who may: the key needs the role {@code unmask}. Like every request it is
   * written to the audit log.
   *
   * @param eventId the record's eventID, or the id that a search answered
   * @return the record as CloudTrail wrote it, and what was derived from it
   */
  @Get("/{eventId}/unmasked")
  @MayFail
  FoundEvent unmaskedEvent(
      @Parameter(hidden = true) SearchService service,
      @Parameter(example = "d44c481f-edb8-4aa6-91a3-5679baa2871f") String eventId) {
    return service.unmasked(eventId).orElseThrow(() -> new UnknownEventException(eventId));
  }
}

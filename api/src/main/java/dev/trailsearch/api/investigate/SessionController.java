package dev.trailsearch.api.investigate;

import dev.trailsearch.api.problem.MayFail;
import dev.trailsearch.search.SearchService;
import dev.trailsearch.search.investigate.session.Chain;
import dev.trailsearch.search.investigate.session.SessionStory;
import dev.trailsearch.search.investigate.session.Sessions;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.swagger.v3.oas.annotations.Parameter;

/** {@code /api/v1/sessions/ACCESS_KEY_ID}. */
@Controller("/api/v1/sessions/{accessKeyId}")
@ExecuteOn(TaskExecutors.BLOCKING)
final class SessionController {

  /**
   * Who got an access key, from where, until when, and what was done with it.
   *
   * @param accessKeyId of a session (ASIA…) or of a user (AKIA…)
   * @return the story of the key
   */
  @Get
  @MayFail
  SessionStory session(
      @Parameter(hidden = true) SearchService service,
      @Parameter(example = "ASIAIOSFODNN7EXAMPLE") String accessKeyId) {
    return new Sessions(service)
        .story(accessKeyId)
        .orElseThrow(() -> new UnknownSubjectException("access key", accessKeyId));
  }

  /**
   * The access keys that led to this one, and those that it led to, across accounts.
   *
   * @param accessKeyId of a session (ASIA…) or of a user (AKIA…)
   * @return the chain
   */
  @Get("/chain")
  @MayFail
  Chain sessionChain(
      @Parameter(hidden = true) SearchService service,
      @Parameter(example = "ASIAIOSFODNN7EXAMPLE") String accessKeyId) {
    return new Sessions(service)
        .chain(accessKeyId)
        .orElseThrow(() -> new UnknownSubjectException("access key", accessKeyId));
  }
}

package dev.trailsearch.api.audit;

import dev.trailsearch.api.problem.Problem;
import io.micronaut.http.HttpResponse;
import java.util.Map;

/** What was answered, whichever route did. */
final class Outcomes {

  private Outcomes() {}

  static Exchange.Outcome of(HttpResponse<?> response) {
    Object body = response.body();
    return body instanceof Problem problem
        ? new Exchange.Outcome(response.code(), Map.of(), problem.word(), problem.detail())
        : new Exchange.Outcome(response.code(), Counts.of(body), null, null);
  }
}

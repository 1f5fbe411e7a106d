package dev.trailsearch.api.problem;

import static dev.trailsearch.api.problem.ProblemType.ENGINE_BUSY;
import static dev.trailsearch.api.problem.ProblemType.ENGINE_REFUSED;
import static dev.trailsearch.api.problem.ProblemType.ENGINE_UNREACHABLE;
import static dev.trailsearch.api.problem.ProblemType.INCOMPLETE;
import static dev.trailsearch.api.problem.ProblemType.INTERNAL;
import static dev.trailsearch.api.problem.ProblemType.INVALID_QUERY;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import dev.trailsearch.indexer.opensearch.EngineException;
import dev.trailsearch.search.IncompleteSearchException;
import dev.trailsearch.search.problem.QueryException;
import java.io.IOException;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class FailuresTest {

  static Stream<Arguments> failures() {
    return Stream.of(
        arguments(QueryException.at(3, "no closing bracket"), INVALID_QUERY),
        arguments(
            new EngineException.Unreachable("no answer", new IOException()), ENGINE_UNREACHABLE),
        arguments(new EngineException.Refused(400, "parsing_exception", "no"), ENGINE_REFUSED),
        arguments(new EngineException.Refused(401, "", "who are you"), ENGINE_REFUSED),
        arguments(new EngineException.Refused(429, "", "too much"), ENGINE_BUSY),
        arguments(new EngineException.Refused(503, "", "not now"), ENGINE_BUSY),
        arguments(new IncompleteSearchException("1 of 3 shards"), INCOMPLETE),
        arguments(new IllegalStateException("ours"), INTERNAL));
  }

  @ParameterizedTest
  @MethodSource("failures")
  void a_failure_says_whose_fault_it_is(Throwable failure, ProblemType type) {
    assertThat(Failures.type(failure)).isEqualTo(type);
  }

  @ParameterizedTest
  @CsvSource({
    "INVALID_QUERY, 400, urn:trailsearch:problem:invalid-query",
    "INVALID_REQUEST, 400, urn:trailsearch:problem:invalid-request",
    "UNAUTHENTICATED, 401, urn:trailsearch:problem:unauthenticated",
    "FORBIDDEN, 403, urn:trailsearch:problem:forbidden",
    "TOO_MANY_REQUESTS, 429, urn:trailsearch:problem:too-many-requests",
    "BUSY, 503, urn:trailsearch:problem:busy",
    "UNKNOWN_EVENT, 404, urn:trailsearch:problem:unknown-event",
    "UNKNOWN_SUBJECT, 404, urn:trailsearch:problem:unknown-subject",
    "MISDIRECTED, 421, urn:trailsearch:problem:misdirected",
    "AUDIT_FAILED, 503, urn:trailsearch:problem:audit-failed",
    "ENGINE_REFUSED, 502, urn:trailsearch:problem:engine-refused",
    "ENGINE_BUSY, 503, urn:trailsearch:problem:engine-busy",
    "ENGINE_UNREACHABLE, 503, urn:trailsearch:problem:engine-unreachable",
    "INCOMPLETE, 504, urn:trailsearch:problem:incomplete",
    "INTERNAL, 500, urn:trailsearch:problem:internal"
  })
  void statuses_and_types_are_what_callers_rely_on(ProblemType type, int status, String uri) {
    assertThat(type.status().getCode()).isEqualTo(status);
    assertThat(type.uri()).isEqualTo(uri);
  }
}

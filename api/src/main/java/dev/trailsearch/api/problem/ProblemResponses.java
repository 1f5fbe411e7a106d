package dev.trailsearch.api.problem;

import dev.trailsearch.api.access.AccessException;
import dev.trailsearch.api.http.RequestIds;
import dev.trailsearch.api.http.TooLong;
import dev.trailsearch.api.limit.LimitException;
import dev.trailsearch.search.problem.QueryException;
import io.micrometer.core.instrument.MeterRegistry;
import io.micronaut.http.HttpMethod;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.MutableHttpResponse;
import io.micronaut.http.server.exceptions.ExceptionHandler;
import io.micronaut.http.server.exceptions.response.Error;
import io.micronaut.http.server.exceptions.response.ErrorContext;
import io.micronaut.http.server.exceptions.response.ErrorResponseProcessor;
import jakarta.inject.Singleton;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Answers every failure with a {@link Problem}: those of the framework (a wrong address, method or
 * parameter) and those that our code throws.
 */
@Singleton
final class ProblemResponses
    implements ErrorResponseProcessor<Problem>,
        ExceptionHandler<RuntimeException, HttpResponse<?>> {

  private static final Logger LOG = LoggerFactory.getLogger(ProblemResponses.class);

  private final MeterRegistry meters;

  ProblemResponses(MeterRegistry meters) {
    this.meters = meters;
  }

  @Override
  @SuppressWarnings("rawtypes") // the interface's own signature
  public HttpResponse<?> handle(HttpRequest request, RuntimeException failure) {
    return respond(request, failure);
  }

  @Override
  public MutableHttpResponse<Problem> processResponse(
      ErrorContext context, MutableHttpResponse<?> base) {
    HttpRequest<?> request = context.getRequest();
    TooLong.status(request).ifPresent(base::status);
    if (base.status().getCode() >= HttpStatus.INTERNAL_SERVER_ERROR.getCode()) {
      return respond(request, context.getRootCause().orElse(null));
    }
    String words =
        base.status() == HttpStatus.NOT_FOUND
            ? "there is nothing at %s; /openapi.yaml lists what there is"
                .formatted(request.getPath())
            : context.getErrors().stream().findFirst().map(Error::getMessage).orElse(base.reason());
    boolean malformed = base.status() == HttpStatus.BAD_REQUEST;
    Problem problem =
        new Problem(
            malformed ? ProblemType.INVALID_REQUEST.uri() : Problem.BLANK,
            malformed ? ProblemType.INVALID_REQUEST.title() : base.reason(),
            base.code(),
            words.lines().findFirst().orElse(""),
            null,
            null,
            RequestIds.of(request));
    return write(request, base, problem);
  }

  private MutableHttpResponse<Problem> respond(
      HttpRequest<?> request, @Nullable Throwable failure) {
    String id = RequestIds.of(request);
    ProblemType type = failure == null ? ProblemType.INTERNAL : Failures.type(failure);
    log(request, type, id, failure);
    if (type.isRejection()) {
      meters.counter("trailsearch.requests.rejected", "reason", type.word()).increment();
    }
    QueryException query = failure instanceof QueryException e ? e : null;
    Problem problem =
        new Problem(
            type.uri(),
            type.title(),
            type.status().getCode(),
            detail(type, failure),
            query == null || query.position().isEmpty() ? null : query.position().getAsInt(),
            query == null ? null : query.hint().orElse(null),
            id);
    MutableHttpResponse<Problem> response = HttpResponse.status(type.status());
    headers(type, failure).forEach(response::header);
    return write(request, response, problem);
  }

  private static Map<String, String> headers(ProblemType type, @Nullable Throwable failure) {
    Map<String, String> headers = new HashMap<>();
    if (failure instanceof LimitException limit) {
      headers.put("Retry-After", Long.toString(limit.retryAfter()));
      headers.putAll(limit.headers());
    } else if (type.status() == HttpStatus.SERVICE_UNAVAILABLE) {
      headers.put("Retry-After", "5");
    } else if (type == ProblemType.UNAUTHENTICATED) {
      headers.put("WWW-Authenticate", AccessException.Unauthenticated.CHALLENGE);
    }
    return headers;
  }

  /** Our own faults are told by their id alone: their messages are for the log. */
  private static String detail(ProblemType type, @Nullable Throwable failure) {
    return type == ProblemType.INTERNAL || failure == null
        ? "This is a fault of the API, not of the request. Its log says more, under the request id."
        : String.valueOf(failure.getMessage());
  }

  private static void log(
      HttpRequest<?> request, ProblemType type, String id, @Nullable Throwable failure) {
    if (type == ProblemType.INTERNAL) {
      LOG.error("request {}: {} {}", id, request.getMethod(), request.getPath(), failure);
    } else if (type.status().getCode() >= HttpStatus.INTERNAL_SERVER_ERROR.getCode()) {
      LOG.warn("request {}: {}", id, detail(type, failure));
    }
  }

  private static MutableHttpResponse<Problem> write(
      HttpRequest<?> request, MutableHttpResponse<?> response, Problem problem) {
    return request.getMethod() == HttpMethod.HEAD
        ? response.body(null)
        : response.body(problem).contentType(Problem.MEDIA_TYPE);
  }
}

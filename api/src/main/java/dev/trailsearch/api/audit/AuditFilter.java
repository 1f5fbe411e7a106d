package dev.trailsearch.api.audit;

import dev.trailsearch.api.access.Callers;
import dev.trailsearch.api.http.RequestIds;
import dev.trailsearch.api.http.UnrecordedException;
import dev.trailsearch.search.key.Caller;
import io.micronaut.core.annotation.Order;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.MutableHttpResponse;
import io.micronaut.http.annotation.RequestFilter;
import io.micronaut.http.annotation.ResponseFilter;
import io.micronaut.http.annotation.ServerFilter;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import java.io.IOException;
import java.io.InputStream;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Writes down every question to the API before it is answered, refused ones too. Only those beyond
 * a caller's share are left out: a flood of them would fill the disk.
 */
@ServerFilter("/api/**")
@Order(AuditFilter.ORDER)
final class AuditFilter {

  /** Around the question who is calling, so that strangers are written down too. */
  static final int ORDER = 30_000;

  private static final Logger LOG = LoggerFactory.getLogger(AuditFilter.class);
  private static final String START = "trailsearch.start";

  private final AuditLog log;
  private final boolean required;

  AuditFilter(AuditLog log, AuditSettings settings) {
    this.log = log;
    this.required = settings.required();
  }

  @RequestFilter
  void start(HttpRequest<?> request) {
    request.setAttribute(START, Instant.now());
  }

  @ResponseFilter
  @ExecuteOn(TaskExecutors.BLOCKING)
  void write(HttpRequest<?> request, MutableHttpResponse<?> response) {
    if (response.code() == HttpStatus.TOO_MANY_REQUESTS.getCode()) {
      return;
    }
    Exchange.Outcome outcome = Outcomes.of(response);
    write(exchange(request, Operations.name(request), outcome), required);
    if (response.body() instanceof InputStream lines) {
      response.body(new AuditedStream(lines, counts -> end(request, response.code(), counts)));
    }
  }

  /** A stream has two records: that it began, and how much of it went out. */
  private void end(HttpRequest<?> request, int status, Map<String, Long> counts) {
    String operation = Operations.name(request) + "End";
    write(exchange(request, operation, new Exchange.Outcome(status, counts, null, null)), false);
  }

  private void write(Exchange exchange, boolean mustBeWritten) {
    try {
      log.write(AuditRecord.of(exchange, UUID.randomUUID()));
    } catch (IOException e) {
      LOG.error("request {}: no audit record: {}", exchange.sender().requestId(), e.toString());
      if (mustBeWritten) {
        throw new UnrecordedException(e);
      }
    }
  }

  private static Exchange exchange(
      HttpRequest<?> request, String operation, Exchange.Outcome outcome) {
    Instant start = request.getAttribute(START, Instant.class).orElseGet(Instant::now);
    return new Exchange(
        Callers.of(request).map(Caller::name).orElse(null),
        new Exchange.Sender(
            request.getRemoteAddress().getHostString(),
            request.getHeaders().get("User-Agent"),
            RequestIds.of(request)),
        operation,
        Operations.parameters(request),
        start,
        Duration.between(start, Instant.now()),
        outcome);
  }
}

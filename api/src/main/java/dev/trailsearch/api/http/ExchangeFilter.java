package dev.trailsearch.api.http;

import io.micronaut.core.annotation.Order;
import io.micronaut.core.order.Ordered;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.MutableHttpResponse;
import io.micronaut.http.annotation.RequestFilter;
import io.micronaut.http.annotation.ResponseFilter;
import io.micronaut.http.annotation.ServerFilter;

/** Guards each request and labels each response, an error's too. */
@ServerFilter(ServerFilter.MATCH_ALL_PATTERN)
@Order(Ordered.HIGHEST_PRECEDENCE)
final class ExchangeFilter {

  /** Scripts, styles, pictures and requests from here only, nothing inline, no frames. */
  static final String CONTENT_SECURITY_POLICY =
      "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self';"
          + " connect-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'";

  private final KnownHosts hosts;

  ExchangeFilter(KnownHosts hosts) {
    this.hosts = hosts;
  }

  @RequestFilter
  void guard(HttpRequest<?> request) {
    hosts.check(request.getHeaders().get("Host"));
  }

  @ResponseFilter
  void label(HttpRequest<?> request, MutableHttpResponse<?> response) {
    response
        .header(RequestIds.HEADER, RequestIds.of(request))
        .header("X-Content-Type-Options", "nosniff")
        .header("X-Frame-Options", "DENY")
        .header("Content-Security-Policy", CONTENT_SECURITY_POLICY)
        .header("Referrer-Policy", "no-referrer")
        .header("Cross-Origin-Resource-Policy", "same-origin");
    if (!response.getHeaders().contains("Cache-Control")) {
      // Audit records do not belong into a browser's cache, nor yesterday's page to today's API.
      response.header("Cache-Control", "no-store");
    }
  }
}

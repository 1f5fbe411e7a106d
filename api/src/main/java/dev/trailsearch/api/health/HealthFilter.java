package dev.trailsearch.api.health;

import dev.trailsearch.api.access.Callers;
import dev.trailsearch.search.key.Role;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.MutableHttpResponse;
import io.micronaut.http.annotation.ResponseFilter;
import io.micronaut.http.annotation.ServerFilter;
import io.micronaut.management.health.indicator.HealthResult;

/** Leaves of the health what anybody may know: up or down. */
@ServerFilter({"/health", "/health/**"})
final class HealthFilter {

  @ResponseFilter
  void shorten(HttpRequest<?> request, MutableHttpResponse<?> response) {
    boolean may = Callers.of(request).filter(caller -> caller.may(Role.METRICS)).isPresent();
    if (!may && response.body() instanceof HealthResult health) {
      response.body(HealthResult.builder(health.getName(), health.getStatus()).build());
    }
  }
}

package dev.trailsearch.api.limit;

import io.micronaut.context.event.ApplicationEventListener;
import io.micronaut.core.annotation.Order;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.annotation.RequestFilter;
import io.micronaut.http.annotation.ServerFilter;
import io.micronaut.http.context.event.HttpRequestTerminatedEvent;

/**
 * Gives a place to each request that may ask the engine, after it is known who asks, and takes it
 * back when the last byte of the answer is written or the caller has gone.
 */
@ServerFilter("/api/**")
@Order(InFlightFilter.ORDER)
final class InFlightFilter implements ApplicationEventListener<HttpRequestTerminatedEvent> {

  /** Behind the question who is calling: strangers take no place. */
  static final int ORDER = 40_000;

  private static final String PLACE = "trailsearch.place";

  private final InFlight inFlight;

  InFlightFilter(InFlight inFlight) {
    this.inFlight = inFlight;
  }

  @RequestFilter
  void enter(HttpRequest<?> request) {
    request.setAttribute(PLACE, inFlight.enter());
  }

  @Override
  public void onApplicationEvent(HttpRequestTerminatedEvent event) {
    event.getSource().getAttribute(PLACE, InFlight.Place.class).ifPresent(InFlight.Place::leave);
  }
}

package dev.trailsearch.api.access;

import dev.trailsearch.search.key.Caller;
import io.micronaut.http.HttpRequest;
import java.util.Optional;

/** Who sent a request, once it is known. */
public final class Callers {

  private static final String ATTRIBUTE = "trailsearch.caller";

  private Callers() {}

  /** Empty before it is known, and where anybody may ask. */
  public static Optional<Caller> of(HttpRequest<?> request) {
    return request.getAttribute(ATTRIBUTE, Caller.class);
  }

  static void set(HttpRequest<?> request, Caller caller) {
    request.setAttribute(ATTRIBUTE, caller);
  }
}

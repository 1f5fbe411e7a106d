package dev.trailsearch.api.access;

import dev.trailsearch.api.limit.RateLimits;
import dev.trailsearch.search.key.Caller;
import dev.trailsearch.search.key.Role;
import io.micronaut.core.annotation.Order;
import io.micronaut.http.BasicHttpAttributes;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.MutableHttpResponse;
import io.micronaut.http.annotation.RequestFilter;
import io.micronaut.http.annotation.ResponseFilter;
import io.micronaut.http.annotation.ServerFilter;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import java.util.Optional;

/**
 * Lets a request pass when its sender is known, has something left of its share, and has the role
 * that the route needs. It stands before every route, those that are yet to be written too.
 */
@ServerFilter(ServerFilter.MATCH_ALL_PATTERN)
@Order(AccessFilter.ORDER)
final class AccessFilter {

  static final int ORDER = 39_250;

  private static final String SHARE = "trailsearch.share";

  private final Authentication authentication;

  AccessFilter(Authentication authentication) {
    this.authentication = authentication;
  }

  /** On a virtual thread: a password is hashed for a tenth of a second. */
  @RequestFilter
  @ExecuteOn(TaskExecutors.BLOCKING)
  void admit(HttpRequest<?> request) {
    String template = BasicHttpAttributes.getUriTemplate(request).orElse("");
    Authentication.Result result =
        authentication.of(credentials(request), request.getRemoteAddress().getHostString());
    request.setAttribute(SHARE, result.share());
    result.caller().ifPresent(caller -> Callers.set(request, caller));
    if (!RouteRoles.isOpen(template)) {
      Caller caller = result.caller().orElseThrow(AccessException.Unauthenticated::new);
      Optional<Role> role = RouteRoles.of(template);
      if (role.isPresent() && !caller.may(role.get())) {
        throw new AccessException.Forbidden(caller.name(), role.get());
      }
    }
  }

  @ResponseFilter
  void tell(HttpRequest<?> request, MutableHttpResponse<?> response) {
    request
        .getAttribute(SHARE, RateLimits.Share.class)
        .ifPresent(share -> share.headers().forEach(response::header));
  }

  private static Credentials credentials(HttpRequest<?> request) {
    return Credentials.of(
        request.getHeaders().get("X-Api-Key"), request.getHeaders().get("Authorization"));
  }
}

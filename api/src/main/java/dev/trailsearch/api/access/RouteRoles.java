package dev.trailsearch.api.access;

import dev.trailsearch.search.key.Role;
import java.util.Optional;

/** Which role each route needs: the whole list. A route that is not on it needs {@code search}. */
final class RouteRoles {

  private static final String API = "/api/";
  private static final String EXPORT = "/api/v1/events/export";
  private static final String UNMASKED = "/unmasked";
  private static final String METRICS = "/prometheus";
  private static final String HEALTH = "/health";

  private RouteRoles() {}

  /**
   * The role, if knowing the caller is not enough.
   *
   * @param template the route's, such as {@code /api/v1/events/{eventId}}; never the path that was
   *     sent, which can be written in more ways than one
   */
  static Optional<Role> of(String template) {
    if (template.startsWith(EXPORT)) {
      return Optional.of(Role.EXPORT);
    }
    if (template.startsWith(API) && template.endsWith(UNMASKED)) {
      return Optional.of(Role.UNMASK);
    }
    if (template.startsWith(METRICS)) {
      return Optional.of(Role.METRICS);
    }
    return template.startsWith(API) ? Optional.of(Role.SEARCH) : Optional.empty();
  }

  /** Whether anybody may ask, since the answer tells nothing without a key. */
  static boolean isOpen(String template) {
    return template.equals(HEALTH) || template.startsWith(HEALTH + "/");
  }
}

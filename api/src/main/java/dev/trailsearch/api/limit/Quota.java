package dev.trailsearch.api.limit;

import java.time.Duration;

/**
 * How many requests in how long: so many at once, and refilled evenly.
 *
 * @param name in the header {@code RateLimit-Policy}
 * @param requests at least 1
 * @param window whole seconds
 */
record Quota(String name, int requests, Duration window) {

  Quota {
    if (requests < 1) {
      throw new IllegalArgumentException(
          "a limit of %,d requests lets nobody ask; give at least 1".formatted(requests));
    }
  }

  /** Requests that come back in a second. */
  double perSecond() {
    return requests / (double) window.toSeconds();
  }
}

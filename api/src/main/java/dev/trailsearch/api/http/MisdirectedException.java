package dev.trailsearch.api.http;

import java.util.List;

/** The request names a host that this server is not. */
public final class MisdirectedException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  MisdirectedException(String host, List<String> known) {
    super(
        "the Host header is \"%s\"; this API answers to %s only. TRAILSEARCH_API_HOSTS adds names"
            .formatted(host, String.join(", ", known)));
  }
}

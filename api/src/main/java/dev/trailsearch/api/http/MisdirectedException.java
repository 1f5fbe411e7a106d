package dev.trailsearch.api.http;

/** The request names a host that this server is not. */
public final class MisdirectedException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  MisdirectedException(String host) {
    super(
        "the Host header is \"%s\"; this API answers to localhost, 127.0.0.1 and [::1] only"
            .formatted(host));
  }
}

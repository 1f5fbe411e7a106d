package dev.trailsearch.indexer.opensearch;

import java.io.IOException;

/** A request cannot be signed, since no credentials were found. */
final class MissingCredentialsException extends IOException {

  private static final long serialVersionUID = 1L;

  MissingCredentialsException(Throwable cause) {
    super("no AWS credentials were found", cause);
  }
}

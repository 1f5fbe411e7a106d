package dev.trailsearch.indexer.tls;

/** A file of certificates or keys is no good; the message names it and says what to do. */
public final class PemException extends IllegalArgumentException {

  private static final long serialVersionUID = 1L;

  PemException(String message) {
    super(message);
  }

  PemException(String message, Throwable cause) {
    super(message, cause);
  }
}

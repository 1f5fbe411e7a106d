package dev.trailsearch.search;

/** The engine answered with less than all that matches, so there is no answer. */
public final class IncompleteSearchException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  /** With what is missing, and why, in the message. */
  public IncompleteSearchException(String message) {
    super(message);
  }
}

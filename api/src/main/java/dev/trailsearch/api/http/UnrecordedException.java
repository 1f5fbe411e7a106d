package dev.trailsearch.api.http;

/** What was asked cannot be written down, so it is not answered. */
public final class UnrecordedException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  /** Because of this failure, which is for the log. */
  public UnrecordedException(Exception cause) {
    super(
        "the audit log cannot be written, and nothing is answered without it; the API's log says"
            + " why",
        cause);
  }
}

package dev.trailsearch.api.investigate;

/** No event names the principal or the key asked for. */
public final class UnknownSubjectException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  UnknownSubjectException(String subject, String id) {
    super(
        "no event of the %s %s is in the index, in the time and query asked for"
            .formatted(subject, id));
  }
}

package dev.trailsearch.api.event;

/** No event has the id asked for. */
public final class UnknownEventException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  UnknownEventException(String eventId) {
    super(
        "no event has the id %s: it was never loaded, or its time range was removed"
            .formatted(eventId));
  }
}

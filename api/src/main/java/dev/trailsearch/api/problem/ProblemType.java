package dev.trailsearch.api.problem;

import io.micronaut.http.HttpStatus;
import java.util.Locale;

/** The kinds of problem. Each has one status and one name that never changes. */
enum ProblemType {
  /** The query, or another part of the request, cannot be searched. */
  INVALID_QUERY(HttpStatus.BAD_REQUEST, "The query cannot be searched"),
  /** A parameter or the body has the wrong form. */
  INVALID_REQUEST(HttpStatus.BAD_REQUEST, "The request cannot be read"),
  /** Nobody is known by the key or the password, or there is none. */
  UNAUTHENTICATED(HttpStatus.UNAUTHORIZED, "Who are you?"),
  /** The caller is known, and may not do this. */
  FORBIDDEN(HttpStatus.FORBIDDEN, "Not allowed"),
  /** The caller has used up its share. */
  TOO_MANY_REQUESTS(HttpStatus.TOO_MANY_REQUESTS, "Too many requests"),
  /** The API has too much to do, or is about to end. */
  BUSY(HttpStatus.SERVICE_UNAVAILABLE, "The API is busy"),
  /** There is no event with this id. */
  UNKNOWN_EVENT(HttpStatus.NOT_FOUND, "No such event"),
  /** No event names this principal or access key. */
  UNKNOWN_SUBJECT(HttpStatus.NOT_FOUND, "No such principal or access key"),
  /** The Host header names another machine. */
  MISDIRECTED(HttpStatus.MISDIRECTED_REQUEST, "Not for this host"),
  /** It cannot be written down who asked what. */
  AUDIT_FAILED(HttpStatus.SERVICE_UNAVAILABLE, "The audit log cannot be written"),
  /** The engine answered with an error. */
  ENGINE_REFUSED(HttpStatus.BAD_GATEWAY, "The engine refused the request"),
  /** The engine has too much to do. */
  ENGINE_BUSY(HttpStatus.SERVICE_UNAVAILABLE, "The engine is busy"),
  /** The engine does not answer. */
  ENGINE_UNREACHABLE(HttpStatus.SERVICE_UNAVAILABLE, "The engine cannot be reached"),
  /** Not all of the index answered; a part is never passed off as the whole. */
  INCOMPLETE(HttpStatus.GATEWAY_TIMEOUT, "The answer would be incomplete"),
  /** A fault of ours. */
  INTERNAL(HttpStatus.INTERNAL_SERVER_ERROR, "A fault of the API");

  private final HttpStatus status;
  private final String title;

  ProblemType(HttpStatus status, String title) {
    this.status = status;
    this.title = title;
  }

  HttpStatus status() {
    return status;
  }

  String title() {
    return title;
  }

  /** The end of the {@code type}. */
  String word() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /** Whether the request was turned away before anything was asked. */
  boolean isRejection() {
    return switch (this) {
      case UNAUTHENTICATED, FORBIDDEN, TOO_MANY_REQUESTS, BUSY -> true;
      case INVALID_QUERY,
          INVALID_REQUEST,
          UNKNOWN_EVENT,
          UNKNOWN_SUBJECT,
          MISDIRECTED,
          AUDIT_FAILED,
          ENGINE_REFUSED,
          ENGINE_BUSY,
          ENGINE_UNREACHABLE,
          INCOMPLETE,
          INTERNAL ->
          false;
    };
  }

  /** The {@code type} of the problem. */
  String uri() {
    return Problem.type(word());
  }
}

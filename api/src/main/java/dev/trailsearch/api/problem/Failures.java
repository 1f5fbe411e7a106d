package dev.trailsearch.api.problem;

import dev.trailsearch.api.access.AccessException;
import dev.trailsearch.api.event.UnknownEventException;
import dev.trailsearch.api.http.MisdirectedException;
import dev.trailsearch.api.http.UnrecordedException;
import dev.trailsearch.api.investigate.UnknownSubjectException;
import dev.trailsearch.api.limit.LimitException;
import dev.trailsearch.indexer.opensearch.EngineException;
import dev.trailsearch.search.IncompleteSearchException;
import dev.trailsearch.search.problem.QueryException;

/** Whose fault a failure is. The whole list; everything else is ours. */
final class Failures {

  private static final int TOO_MANY_REQUESTS = 429;
  private static final int SERVICE_UNAVAILABLE = 503;

  private Failures() {}

  static ProblemType type(Throwable failure) {
    return switch (failure) {
      case QueryException _ -> ProblemType.INVALID_QUERY;
      case UnknownEventException _ -> ProblemType.UNKNOWN_EVENT;
      case AccessException.Unauthenticated _ -> ProblemType.UNAUTHENTICATED;
      case AccessException.Forbidden _ -> ProblemType.FORBIDDEN;
      case LimitException.TooMany _ -> ProblemType.TOO_MANY_REQUESTS;
      case LimitException.Busy _ -> ProblemType.BUSY;
      case UnrecordedException _ -> ProblemType.AUDIT_FAILED;
      case UnknownSubjectException _ -> ProblemType.UNKNOWN_SUBJECT;
      case MisdirectedException _ -> ProblemType.MISDIRECTED;
      case IncompleteSearchException _ -> ProblemType.INCOMPLETE;
      case EngineException.Unreachable _ -> ProblemType.ENGINE_UNREACHABLE;
      case EngineException.Refused refused -> refusal(refused);
      default -> ProblemType.INTERNAL;
    };
  }

  private static ProblemType refusal(EngineException.Refused refused) {
    return refused.status() == TOO_MANY_REQUESTS || refused.status() == SERVICE_UNAVAILABLE
        ? ProblemType.ENGINE_BUSY
        : ProblemType.ENGINE_REFUSED;
  }
}

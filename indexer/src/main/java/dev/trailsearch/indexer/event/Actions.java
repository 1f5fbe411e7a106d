package dev.trailsearch.indexer.event;

import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Reads what was called, and how it ended. */
final class Actions {

  /** Event sources whose first label is not the service's IAM prefix. */
  private static final Map<String, String> IAM_PREFIX =
      Map.of("monitoring", "cloudwatch", "email", "ses");

  /** Services that append the version of their API to the names of some actions, as a date. */
  private static final Set<String> VERSIONED = Set.of("lambda", "cloudfront");

  private static final Pattern VERSION = Pattern.compile("20\\d\\d(_?)\\d\\d\\1\\d\\d(v\\d+)?$");

  private Actions() {}

  static Action of(Kind kind, Envelope envelope) {
    String service =
        service(
            envelope.first("eventSource", "insightDetails.eventSource", "eventData.eventSource"));
    String name = envelope.first("eventName", "insightDetails.eventName", "eventData.eventName");
    Outcome outcome = outcome(kind, envelope);
    return new Action(
        service,
        service == null || name == null ? name : action(service, name),
        outcome,
        outcome == Outcome.FAILURE && isDenial(envelope.get("errorCode")));
  }

  private static @Nullable String service(@Nullable String eventSource) {
    if (eventSource == null) {
      return null;
    }
    int dot = eventSource.indexOf('.');
    String label = dot < 0 ? eventSource : eventSource.substring(0, dot);
    return IAM_PREFIX.getOrDefault(label, label);
  }

  /** {@code CreateFunction20150331} is the action that policies call {@code CreateFunction}. */
  private static String action(String service, String name) {
    String plain = VERSIONED.contains(service) ? VERSION.matcher(name).replaceFirst("") : name;
    return service + ":" + plain;
  }

  private static Outcome outcome(Kind kind, Envelope envelope) {
    if (kind == Kind.INSIGHT || kind == Kind.AGGREGATED) {
      return Outcome.UNKNOWN;
    }
    if (envelope.has("errorCode") || envelope.has("errorMessage")) {
      return Outcome.FAILURE;
    }
    String name = envelope.get("eventName");
    if (name == null) {
      return Outcome.UNKNOWN;
    }
    // Sign-in events carry their result under their own name: ConsoleLogin, SwitchRole, CheckMfa.
    String signIn = envelope.get("responseElements." + name);
    return "Failure".equals(signIn) ? Outcome.FAILURE : Outcome.SUCCESS;
  }

  /**
   * {@code AccessDenied}, {@code Client.UnauthorizedOperation}, {@code VpceAccessDenied} and
   * others.
   */
  private static boolean isDenial(@Nullable String errorCode) {
    return errorCode != null
        && (errorCode.contains("AccessDenied")
            || errorCode.contains("Unauthorized")
            || errorCode.contains("NotAuthorized")
            || errorCode.contains("AuthorizationError")
            || errorCode.contains("AuthFailure")
            || errorCode.contains("Forbidden"));
  }
}

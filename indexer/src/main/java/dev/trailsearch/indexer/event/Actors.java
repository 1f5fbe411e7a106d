package dev.trailsearch.indexer.event;

import dev.trailsearch.indexer.event.Actor.Credentials;
import org.jspecify.annotations.Nullable;

/** Reads who called. */
final class Actors {

  private static final String ID = "userIdentity.";
  private static final String ISSUER = ID + "sessionContext.sessionIssuer.";

  private Actors() {}

  static Actor of(Envelope envelope) {
    ActorType type = type(envelope);
    String arn = envelope.get(ID + "arn");
    String account = envelope.first(ID + "accountId", ISSUER + "accountId");
    return new Actor(
        type,
        name(type, arn, envelope),
        arn,
        account,
        session(arn, envelope),
        new Credentials(
            envelope.get(ID + "accessKeyId"), envelope.get(ISSUER + "arn"), mfa(envelope)),
        envelope.get(ID + "invokedBy"),
        isForeign(account, envelope.get("recipientAccountId")));
  }

  private static boolean isForeign(@Nullable String account, @Nullable String recipient) {
    return account != null
        && recipient != null
        && Account.isId(account)
        && Account.isId(recipient)
        && !account.equals(recipient);
  }

  private static ActorType type(Envelope envelope) {
    String stated = envelope.get(ID + "type");
    ActorType type = ActorType.of(stated);
    boolean serviceEvent = "AwsServiceEvent".equals(envelope.get("eventType"));
    // 42 of 2,900 captured records are service events without a type.
    boolean service = stated == null && (serviceEvent || envelope.has(ID + "invokedBy"));
    return type == ActorType.UNKNOWN && service ? ActorType.SERVICE : type;
  }

  private static @Nullable String name(ActorType type, @Nullable String arn, Envelope envelope) {
    String userName = envelope.get(ID + "userName");
    return switch (type) {
      case ROOT -> "root";
      case USER, FEDERATED -> firstOf(userName, tail(arn, '/'), envelope.get(ID + "principalId"));
      case ROLE ->
          firstOf(
              envelope.first(ISSUER + "userName", ID + "userName"),
              roleOf(arn),
              envelope.get(ID + "principalId"));
      case SERVICE -> envelope.first(ID + "invokedBy", "eventSource", "insightDetails.eventSource");
      case ACCOUNT -> envelope.first(ID + "accountId", ID + "principalId");
      case IDENTITY_CENTER ->
          envelope.first(ID + "userName", ID + "onBehalfOf.userId", ID + "principalId");
      case UNKNOWN -> envelope.first(ID + "userName", ID + "principalId");
    };
  }

  private static @Nullable String firstOf(@Nullable String... names) {
    for (String name : names) {
      if (name != null) {
        return name;
      }
    }
    return null;
  }

  /**
   * The session name is the tail of {@code AROA…:session}, or of the assumed role's ARN. A caller
   * who shows a SAML assertion or a web identity has no session yet; a colon in that principal
   * parts the provider from the user.
   */
  private static @Nullable String session(@Nullable String arn, Envelope envelope) {
    String stated = envelope.get(ID + "type");
    if (!"AssumedRole".equals(stated) && !"FederatedUser".equals(stated)) {
      return null;
    }
    String principal = tail(envelope.get(ID + "principalId"), ':');
    return principal != null ? principal : arn == null ? null : sessionOf(arn);
  }

  private static @Nullable String sessionOf(String arn) {
    return arn.contains(":assumed-role/") ? tail(arn, '/') : null;
  }

  /** {@code arn:aws:sts::account:assumed-role/NAME/session} or {@code …:role/path/NAME}. */
  private static @Nullable String roleOf(@Nullable String arn) {
    if (arn == null) {
      return null;
    }
    int role = arn.indexOf(":assumed-role/");
    if (role < 0) {
      return tail(arn, '/');
    }
    String rest = arn.substring(role + ":assumed-role/".length());
    int slash = rest.indexOf('/');
    return slash < 0 ? rest : rest.substring(0, slash);
  }

  private static @Nullable String tail(@Nullable String text, char separator) {
    int at = text == null ? -1 : text.lastIndexOf(separator);
    return text == null || at < 0 || at == text.length() - 1 ? null : text.substring(at + 1);
  }

  /**
   * A string in sessions ("false", once "False"); {@code Yes} or {@code No} at a console sign-in.
   */
  private static @Nullable Boolean mfa(Envelope envelope) {
    String value =
        envelope.first(
            ID + "sessionContext.attributes.mfaAuthenticated", "additionalEventData.MFAUsed");
    if (value == null) {
      return null;
    }
    return value.equalsIgnoreCase("true") || value.equalsIgnoreCase("yes");
  }
}

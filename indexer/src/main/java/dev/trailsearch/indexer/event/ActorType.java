package dev.trailsearch.indexer.event;

import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * Who made a call, reduced to the three questions that every AWS service page asks of a record:
 * root or IAM user? temporary credentials of a role or federated user? another AWS service?
 */
public enum ActorType {
  /** The account's root user. */
  ROOT,
  /** An IAM user. */
  USER,
  /** Temporary credentials of a role. */
  ROLE,
  /** Temporary credentials of a federated user (STS, SAML or web identity). */
  FEDERATED,
  /** An AWS service on its own account. */
  SERVICE,
  /** Another AWS account. */
  ACCOUNT,
  /** A user of IAM Identity Center. */
  IDENTITY_CENTER,
  /** The record does not say. */
  UNKNOWN;

  private final String word = name().toLowerCase(Locale.ROOT).replace('_', '-');

  /** The word stored in {@code trail.actor.type}. */
  public String word() {
    return word;
  }

  /**
   * Reads {@code userIdentity.type}.
   *
   * @see <a
   *     href="https://docs.aws.amazon.com/awscloudtrail/latest/userguide/cloudtrail-event-reference-user-identity.html">CloudTrail
   *     userIdentity element</a>
   */
  static ActorType of(@Nullable String userIdentityType) {
    return switch (userIdentityType) {
      case "Root" -> ROOT;
      case "IAMUser" -> USER;
      case "AssumedRole", "Role" -> ROLE;
      case "FederatedUser", "SAMLUser", "WebIdentityUser" -> FEDERATED;
      case "AWSService" -> SERVICE;
      case "AWSAccount" -> ACCOUNT;
      case "IdentityCenterUser" -> IDENTITY_CENTER;
      case null, default -> UNKNOWN;
    };
  }
}

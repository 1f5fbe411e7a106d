package dev.trailsearch.indexer.event;

import org.jspecify.annotations.Nullable;

/**
 * Who made a call, stored under {@code trail.actor}.
 *
 * @param type the answer to the three questions
 * @param name user name, role name, {@code root}, service host or account, whichever names the
 *     actor
 * @param arn the caller's ARN
 * @param account the caller's account
 * @param session the role session name
 * @param credentials the keys used
 * @param via the AWS service that made the call for the actor ({@code invokedBy})
 * @param foreign whether the caller's account is another than the one that the record was delivered
 *     to, both being known
 */
public record Actor(
    ActorType type,
    @Nullable String name,
    @Nullable String arn,
    @Nullable String account,
    @Nullable String session,
    Credentials credentials,
    @Nullable String via,
    boolean foreign) {

  /**
   * The keys that signed a call.
   *
   * @param key access key id; never a secret
   * @param issuer ARN of the role or user that issued temporary credentials
   * @param mfa whether a second factor was shown, null where the record does not say
   */
  public record Credentials(@Nullable String key, @Nullable String issuer, @Nullable Boolean mfa) {}
}

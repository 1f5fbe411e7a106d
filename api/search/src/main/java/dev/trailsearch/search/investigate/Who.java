package dev.trailsearch.search.investigate;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.trailsearch.search.event.FoundEvent;
import org.jspecify.annotations.Nullable;

/**
 * Who acted, as one event tells it. What it does not tell is null.
 *
 * @param type root, user, role, federated, service, account, identity-center or unknown
 * @param name user name, role name, {@code root}, service host or account
 * @param arn the caller's ARN
 * @param account the caller's account
 * @param session the role session name
 * @param key the access key id that signed the call
 * @param issuer ARN of the role or user that issued temporary credentials
 * @param sourceIdentity who the first of a chain of sessions said to be
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Who(
    @Nullable String type,
    @Nullable String name,
    @Nullable String arn,
    @Nullable String account,
    @Nullable String session,
    @Nullable String key,
    @Nullable String issuer,
    @Nullable String sourceIdentity) {

  /** Who made this call. */
  public static Who of(FoundEvent event) {
    return new Who(
        EventText.derived(event, "/actor/type"),
        EventText.derived(event, "/actor/name"),
        EventText.derived(event, "/actor/arn"),
        EventText.derived(event, "/actor/account"),
        EventText.derived(event, "/actor/session"),
        EventText.derived(event, "/actor/key"),
        EventText.derived(event, "/actor/issuer"),
        EventText.record(event, "/userIdentity/sessionContext/sourceIdentity"));
  }
}

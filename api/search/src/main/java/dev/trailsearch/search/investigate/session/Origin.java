package dev.trailsearch.search.investigate.session;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import dev.trailsearch.search.investigate.Who;
import org.jspecify.annotations.Nullable;

/**
 * Where a chain begins, or why it cannot be followed further up.
 *
 * @param kind which of these
 * @param who made the first call; null where that is not in the index
 */
public record Origin(Kind kind, @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable Who who) {

  /** How a chain begins. */
  public enum Kind {
    /** Somebody signed in to the console. */
    @JsonProperty("sign-in")
    SIGN_IN,
    /** An identity provider vouched for somebody: SAML, or a web identity. */
    @JsonProperty("identity-provider")
    IDENTITY_PROVIDER,
    /** An AWS service called for itself. */
    @JsonProperty("service")
    SERVICE,
    /** Somebody of another account, of whom this one was told no key. */
    @JsonProperty("other-account")
    OTHER_ACCOUNT,
    /** Somebody whose record names no key. */
    @JsonProperty("no-key")
    NO_KEY,
    /** The call that handed out the last key is not in the index. */
    @JsonProperty("not-in-index")
    NOT_IN_INDEX,
    /** The keys lead back to one that was met before. */
    @JsonProperty("loop")
    LOOP,
    /** The chain is longer than it is followed. */
    @JsonProperty("limit")
    LIMIT
  }

  /** How a chain begins with a call that no key signed. */
  static Origin of(Issue issue) {
    Who by = issue.by();
    String type = by.type() == null ? "" : by.type();
    if ("signin:ConsoleLogin".equals(issue.event().action())) {
      return new Origin(Kind.SIGN_IN, by);
    }
    return new Origin(
        switch (type) {
          case "service" -> Kind.SERVICE;
          case "federated" -> Kind.IDENTITY_PROVIDER;
          case "account" -> Kind.OTHER_ACCOUNT;
          default -> Kind.NO_KEY;
        },
        by);
  }
}

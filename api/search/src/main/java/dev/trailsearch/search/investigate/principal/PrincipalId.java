package dev.trailsearch.search.investigate.principal;

import dev.trailsearch.search.problem.Characters;
import dev.trailsearch.search.problem.QueryException;
import dev.trailsearch.search.query.Query;
import dev.trailsearch.search.query.Value;
import java.util.List;

/** How a principal is named; the form tells which sort of name it is. */
public sealed interface PrincipalId {

  /** Of a user, a role (then its sessions are meant), a session, or root. */
  record Arn(String text) implements PrincipalId {}

  /** The key that signed the calls, such as {@code AKIA…} or {@code ASIA…}. */
  record AccessKey(String text) implements PrincipalId {}

  /** {@code AIDA…} of a user; {@code AROA…} of a role; {@code AROA…:name} of one session of it. */
  record UniqueId(String text) implements PrincipalId {}

  /** An account: everybody in it. */
  record AccountId(String text) implements PrincipalId {}

  /** The name of a user, role or session, in any case; several principals may bear it. */
  record Name(String text) implements PrincipalId {}

  /**
   * The principal that a text names.
   *
   * @throws QueryException if it is empty, or too long
   */
  static PrincipalId of(String text) {
    if (text.isBlank() || Characters.whole(text).length() > PrincipalForms.LONGEST) {
      throw QueryException.of(
          "a principal's name has 1 to %,d characters".formatted(PrincipalForms.LONGEST),
          "write an ARN, a name, a principal id such as AROA…, or an access key id");
    }
    if (text.startsWith("arn:")) {
      return new Arn(text);
    }
    if (PrincipalForms.ACCESS_KEY.matcher(text).matches()) {
      return new AccessKey(text);
    }
    if (PrincipalForms.UNIQUE_ID.matcher(text).matches()) {
      return new UniqueId(text);
    }
    return PrincipalForms.ACCOUNT.matcher(text).matches() ? new AccountId(text) : new Name(text);
  }

  /** As it was written. */
  String text();

  /** The sort of name, in a word. */
  default String kind() {
    return switch (this) {
      case Arn _ -> "arn";
      case AccessKey _ -> "access-key";
      case UniqueId _ -> "principal-id";
      case AccountId _ -> "account";
      case Name _ -> "name";
    };
  }

  /** What this principal did. */
  default Query query() {
    return switch (this) {
      case Arn(String arn) ->
          Query.anyOf(
              List.of(Query.is("trail.actor.arn", arn), Query.is("trail.actor.issuer", arn)));
      case AccessKey(String key) -> Query.is("trail.actor.key", key);
      case UniqueId(String id) -> uniqueId(id);
      case AccountId(String account) -> Query.is("trail.actor.account", account);
      // Short names match in any case.
      case Name(String name) ->
          Query.anyOf(List.of(Query.is("user", name), Query.is("session", name)));
    };
  }

  private static Query uniqueId(String id) {
    Query itself = Query.is("userIdentity.principalId", id);
    Value sessions = new Value.Wildcard(0, id + ":*");
    return id.indexOf(':') >= 0
        ? itself
        : Query.anyOf(List.of(itself, new Query.FieldIs(0, "userIdentity.principalId", sessions)));
  }
}

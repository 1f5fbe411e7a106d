package dev.trailsearch.search;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.trailsearch.search.query.Clauses;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/** Which events a caller may see. It stands below the query language: no query reaches past it. */
public sealed interface Access {

  /** Every event. */
  record Everything() implements Access {}

  /**
   * Events of these accounts: those whose record was delivered to one of them. A malformed record
   * names no account that could be trusted, so it is not seen.
   *
   * @param accounts account ids
   */
  record Accounts(Set<String> accounts) implements Access {

    /** Copies the set. */
    public Accounts {
      accounts = Set.copyOf(accounts);
    }
  }

  /** The engine's query, if anything is left out. */
  default Optional<ObjectNode> clause() {
    return switch (this) {
      case Everything() -> Optional.empty();
      case Accounts(Set<String> accounts) ->
          Optional.of(
              Clauses.anyOf(
                  List.of(terms("recipientAccountId", accounts), terms("accountId", accounts))));
    };
  }

  /** Whether what was delivered to this account may be known of. */
  default boolean covers(String account) {
    return switch (this) {
      case Everything() -> true;
      case Accounts(Set<String> accounts) -> accounts.contains(account);
    };
  }

  private static ObjectNode terms(String field, Set<String> values) {
    ArrayNode list = JsonNodeFactory.instance.arrayNode();
    new TreeSet<>(values).forEach(list::add);
    return Clauses.wrap("terms", Clauses.wrap(field, list));
  }
}

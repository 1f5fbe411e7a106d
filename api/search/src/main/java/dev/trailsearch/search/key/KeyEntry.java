package dev.trailsearch.search.key;

import dev.trailsearch.search.Access;
import java.util.Collection;
import java.util.stream.Collectors;

/**
 * One entry of a keys file.
 *
 * @param caller whom the secret makes one
 * @param hash of the secret
 */
public record KeyEntry(Caller caller, SecretHash hash) {

  /** As it is written in a keys file, one of the list below {@code keys}. */
  public String yaml() {
    return """
      - name: "%s"
        hash: "%s"
        roles: %s
        accounts: %s
    """
        .formatted(caller.name(), hash.text(), list(caller.roles()), accounts());
  }

  private String accounts() {
    return switch (caller.access()) {
      case Access.Everything() -> "\"*\"";
      case Access.Accounts(var accounts) -> list(accounts);
    };
  }

  private static String list(Collection<?> words) {
    return words.stream()
        .map(word -> "\"" + word + "\"")
        .sorted()
        .collect(Collectors.joining(", ", "[", "]"));
  }
}

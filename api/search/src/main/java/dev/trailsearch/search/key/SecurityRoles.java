package dev.trailsearch.search.key;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.trailsearch.indexer.schema.Schema;
import java.util.List;
import java.util.stream.Collectors;

/**
 * Roles of the OpenSearch security plugin under which people see in Dashboards the events that
 * their key sees through the API: document-level security by the very clause that the API adds.
 */
public final class SecurityRoles {

  /** The plugin takes no file without it. */
  private static final String HEAD =
      """
      _meta:
        type: "roles"
        config_version: 2
      """;

  private SecurityRoles() {}

  /** A {@code roles.yml} with one role for each caller that may search, in this order. */
  public static String yaml(List<Caller> callers) {
    return callers.stream()
        .filter(caller -> caller.may(Role.SEARCH))
        .map(SecurityRoles::role)
        .collect(Collectors.joining("", HEAD, ""));
  }

  private static String role(Caller caller) {
    String documents = caller.access().clause().map(SecurityRoles::documents).orElse("");
    return """

    "trailsearch_%s":
      index_permissions:
        - index_patterns:
            - "%s"
            - "%s-v*"
    %s      allowed_actions:
            - "read"
            - "indices:admin/mappings/get"
            - "indices:admin/aliases/get"
    """
        .formatted(caller.name(), Schema.READ_ALIAS, Schema.READ_ALIAS, documents);
  }

  /** The clause holds account ids and names of fields alone: no quote that would end the text. */
  private static String documents(ObjectNode clause) {
    return "      dls: '%s'\n".formatted(clause);
  }
}

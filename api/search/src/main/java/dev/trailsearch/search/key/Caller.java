package dev.trailsearch.search.key;

import dev.trailsearch.search.Access;
import java.util.EnumSet;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * One who calls the API.
 *
 * @param name by which the audit log and the limits know it
 * @param roles what it may do
 * @param access what it may see
 */
public record Caller(String name, Set<Role> roles, Access access) {

  /** What a log line and the name of a role can hold without being torn or forged. */
  private static final Pattern NAME = Pattern.compile("[A-Za-z0-9._@-]{1,64}");

  /**
   * Copies the roles.
   *
   * @throws IllegalArgumentException if the name is no name
   */
  public Caller {
    if (!NAME.matcher(name).matches()) {
      throw new IllegalArgumentException(
          "a name has up to 64 letters, digits, and . _ @ - in it; this has not: " + name);
    }
    roles = Set.copyOf(roles);
  }

  /** One who may do everything and see every account. */
  public static Caller unrestricted(String name) {
    return new Caller(name, EnumSet.allOf(Role.class), new Access.Everything());
  }

  /** Whether it has this role. */
  public boolean may(Role role) {
    return roles.contains(role);
  }
}

package dev.trailsearch.api.access;

import dev.trailsearch.search.key.Role;

/** Why a caller gets no answer. */
public abstract sealed class AccessException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  private AccessException(String message) {
    super(message);
  }

  /** Nobody is known by what the request brought. */
  public static final class Unauthenticated extends AccessException {

    private static final long serialVersionUID = 1L;

    /** The schemes, for the header {@code WWW-Authenticate}. */
    public static final String CHALLENGE =
        "Basic realm=\"trailsearch\", charset=\"UTF-8\", Bearer realm=\"trailsearch\"";

    Unauthenticated() {
      super(
          "the request brings no key that is known here; send one as \"Authorization: Bearer KEY\""
              + " or \"X-Api-Key: KEY\", or a name and a password by HTTP basic");
    }
  }

  /** The caller is known, and may not do this. */
  public static final class Forbidden extends AccessException {

    private static final long serialVersionUID = 1L;

    Forbidden(String caller, Role role) {
      super(
          "%s has not the role \"%s\", which this needs; its entry in the keys file gives roles"
              .formatted(caller, role));
    }
  }
}

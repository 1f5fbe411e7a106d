package dev.trailsearch.search.key;

/** What is kept of a secret: enough to know it again, not enough to have it. */
public sealed interface SecretHash permits KeyHash, PasswordHash {

  /** Whether this is the secret; takes as long whether it is or not. */
  boolean matches(String secret);

  /** As it is written in a keys file. */
  String text();

  /**
   * Reads the written form.
   *
   * @throws IllegalArgumentException if it is none
   */
  static SecretHash parse(String text) {
    if (text.startsWith(KeyHash.PREFIX)) {
      return KeyHash.parse(text);
    }
    if (text.startsWith(PasswordHash.PREFIX)) {
      return PasswordHash.parse(text);
    }
    throw new IllegalArgumentException(
        "a hash starts with %s or %s; \"trailsearch key create\" makes one"
            .formatted(KeyHash.PREFIX, PasswordHash.PREFIX));
  }
}

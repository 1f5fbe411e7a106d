package dev.trailsearch.api.access;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import org.jspecify.annotations.Nullable;

/** What a request brings to show who sent it. None of them shows its secret as text. */
sealed interface Credentials {

  /** Nothing, or nothing that can be read. */
  record None() implements Credentials {}

  /** A key. */
  record Key(String secret) implements Credentials {
    @Override
    public String toString() {
      return "Key";
    }
  }

  /** A name and a password. */
  record Basic(String name, String password) implements Credentials {
    @Override
    public String toString() {
      return "Basic";
    }
  }

  /** Longer than any key or password; so nobody makes us hash megabytes. */
  int LONGEST = 1024;

  /**
   * Those of a request.
   *
   * @param key the header {@code X-Api-Key}, which goes before the other
   * @param authorization the header {@code Authorization}: {@code Bearer KEY}, or {@code Basic}
   */
  static Credentials of(@Nullable String key, @Nullable String authorization) {
    String sent = key == null ? authorization : "Bearer " + key;
    if (sent == null || sent.length() > LONGEST) {
      return new None();
    }
    int blank = sent.indexOf(' ');
    String scheme = blank < 0 ? sent : sent.substring(0, blank);
    String value = sent.substring(scheme.length()).strip();
    if (scheme.equalsIgnoreCase("Bearer") && !value.isEmpty()) {
      return new Key(value);
    }
    return scheme.equalsIgnoreCase("Basic") ? basic(value) : new None();
  }

  private static Credentials basic(String value) {
    try {
      String both = new String(Base64.getDecoder().decode(value), StandardCharsets.UTF_8);
      int colon = both.indexOf(':');
      return colon <= 0 || colon == both.length() - 1
          ? new None()
          : new Basic(both.substring(0, colon), both.substring(colon + 1));
    } catch (IllegalArgumentException _) {
      return new None();
    }
  }
}

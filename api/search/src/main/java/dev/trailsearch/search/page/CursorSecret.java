package dev.trailsearch.search.page;

import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import javax.crypto.SecretKey;
import javax.crypto.spec.SecretKeySpec;

/** What cursors are signed with. Processes that share it take each other's cursors. */
public final class CursorSecret {

  private static final int RANDOM_BYTES = 32;
  private static final int SHORTEST = 16;

  private final SecretKey key;

  private CursorSecret(byte[] bytes) {
    this.key = new SecretKeySpec(bytes, "HmacSHA256");
  }

  /** A secret of this process alone: its cursors end with it. */
  public static CursorSecret random() {
    byte[] bytes = new byte[RANDOM_BYTES];
    new SecureRandom().nextBytes(bytes);
    return new CursorSecret(bytes);
  }

  /**
   * A configured secret.
   *
   * @throws IllegalArgumentException if it is shorter than 16 bytes in UTF-8
   */
  public static CursorSecret of(String text) {
    byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
    if (bytes.length < SHORTEST) {
      throw new IllegalArgumentException(
          "a cursor secret of " + bytes.length + " bytes can be guessed; give " + SHORTEST);
    }
    return new CursorSecret(bytes);
  }

  SecretKey key() {
    return key;
  }

  /** Never shows the secret. */
  @Override
  public String toString() {
    return "CursorSecret";
  }
}

package dev.trailsearch.search.key;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.regex.Pattern;

/**
 * The SHA-256 of a random key. A fast hash is right here: 256 random bits cannot be guessed,
 * however fast.
 *
 * @param sha256 64 hexadecimal digits
 */
public record KeyHash(String sha256) implements SecretHash {

  static final String PREFIX = "sha256:";

  private static final Pattern DIGITS = Pattern.compile("[0-9a-f]{64}");

  /** Of this key. */
  public static KeyHash of(String key) {
    return new KeyHash(HexFormat.of().formatHex(digest(key)));
  }

  static KeyHash parse(String text) {
    String digits = text.substring(PREFIX.length());
    if (!DIGITS.matcher(digits).matches()) {
      throw new IllegalArgumentException("after sha256: come 64 digits of 0-9 and a-f");
    }
    return new KeyHash(digits);
  }

  @Override
  public boolean matches(String secret) {
    return MessageDigest.isEqual(HexFormat.of().parseHex(sha256), digest(secret));
  }

  @Override
  public String text() {
    return PREFIX + sha256;
  }

  private static byte[] digest(String key) {
    try {
      return MessageDigest.getInstance("SHA-256").digest(key.getBytes(StandardCharsets.UTF_8));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java platform has SHA-256", e);
    }
  }
}

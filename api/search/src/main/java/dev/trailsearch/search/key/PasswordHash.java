package dev.trailsearch.search.key;

import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.crypto.SecretKeyFactory;
import javax.crypto.spec.PBEKeySpec;

/**
 * The PBKDF2 (HMAC-SHA512) of a password, which people choose and others guess: so it is slow.
 *
 * @param iterations how often it was hashed; a guess costs as much
 * @param salt in Base64
 * @param derived what came of it, in Base64
 */
public record PasswordHash(int iterations, String salt, String derived) implements SecretHash {

  static final String PREFIX = "pbkdf2-sha512:";

  /** About a tenth of a second on one core of 2025. */
  public static final int ITERATIONS = 210_000;

  /** Characters of a password; a shorter one is guessed at once. */
  public static final int SHORTEST = 8;

  /** Fewer are guessed too fast. */
  static final int LEAST = 100_000;

  /** More would hold up every start of a browser. */
  static final int MOST = 10_000_000;

  private static final int SALT_BYTES = 16;
  private static final int DERIVED_BITS = 256;
  private static final Pattern FORM =
      Pattern.compile(PREFIX + "(\\d{1,8}):([A-Za-z0-9+/]{22}==):([A-Za-z0-9+/]{43}=)");

  /** Refuses iterations that are too few or too many. */
  public PasswordHash {
    if (iterations < LEAST || iterations > MOST) {
      throw new IllegalArgumentException(
          "%,d iterations are not between %,d and %,d".formatted(iterations, LEAST, MOST));
    }
  }

  /** Of this password, with a new salt. */
  public static PasswordHash of(String password, int iterations, SecureRandom random) {
    byte[] salt = new byte[SALT_BYTES];
    random.nextBytes(salt);
    Base64.Encoder base64 = Base64.getEncoder();
    return new PasswordHash(
        iterations,
        base64.encodeToString(salt),
        base64.encodeToString(derive(password, iterations, salt)));
  }

  /** Of no password at all; to compare with it takes as long as with another. */
  static PasswordHash unknown(int iterations, SecureRandom random) {
    Base64.Encoder base64 = Base64.getEncoder();
    byte[] salt = new byte[SALT_BYTES];
    byte[] derived = new byte[DERIVED_BITS / Byte.SIZE];
    random.nextBytes(salt);
    random.nextBytes(derived);
    return new PasswordHash(
        iterations, base64.encodeToString(salt), base64.encodeToString(derived));
  }

  static PasswordHash parse(String text) {
    Matcher matcher = FORM.matcher(text);
    if (!matcher.matches()) {
      throw new IllegalArgumentException(
          "a password's hash is pbkdf2-sha512:ITERATIONS:SALT:HASH, both of these in Base64");
    }
    return new PasswordHash(Integer.parseInt(matcher.group(1)), matcher.group(2), matcher.group(3));
  }

  @Override
  public boolean matches(String secret) {
    Base64.Decoder base64 = Base64.getDecoder();
    return MessageDigest.isEqual(
        base64.decode(derived), derive(secret, iterations, base64.decode(salt)));
  }

  @Override
  public String text() {
    return PREFIX + iterations + ":" + salt + ":" + derived;
  }

  /** A password's hash can be guessed at: it is not for logs. */
  @Override
  public String toString() {
    return "PasswordHash";
  }

  private static byte[] derive(String password, int iterations, byte[] salt) {
    PBEKeySpec spec = new PBEKeySpec(password.toCharArray(), salt, iterations, DERIVED_BITS);
    try {
      return SecretKeyFactory.getInstance("PBKDF2WithHmacSHA512").generateSecret(spec).getEncoded();
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("every Java platform has PBKDF2WithHmacSHA512", e);
    } finally {
      spec.clearPassword();
    }
  }
}

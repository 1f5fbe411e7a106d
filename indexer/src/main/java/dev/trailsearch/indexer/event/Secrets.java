package dev.trailsearch.indexer.event;

import java.util.Locale;
import java.util.Set;

/**
 * Which keys of a record hold secrets. Their values are never searchable, and are masked wherever
 * an event is shown. CloudTrail blanks most of them itself ({@code
 * HIDDEN_DUE_TO_SECURITY_REASONS}); session tokens of STS answers and some services' passwords come
 * through.
 */
public final class Secrets {

  /** What stands in the place of a masked value. */
  public static final String MASK = "***";

  private static final Set<String> NAMES =
      Set.of(
          "sessiontoken",
          "securitytoken",
          "x-amz-security-token",
          "x-amz-signature",
          "secretaccesskey",
          "secretkey",
          "secretstring",
          "secretbinary",
          "clientsecret",
          "privatekey",
          "keymaterial",
          "accesstoken",
          "refreshtoken",
          "idtoken",
          "authtoken",
          "authorizationtoken",
          "bearertoken",
          "oauthtoken",
          "apikey",
          "passphrase",
          "authorizationcode");

  private Secrets() {}

  /** Whether values under this key are secret; case does not matter. */
  public static boolean isSecret(String key) {
    int length = key.length();
    if (length < 6 || length > 60) {
      return false;
    }
    String lower = key.toLowerCase(Locale.ROOT);
    return NAMES.contains(lower) || isPassword(lower);
  }

  /**
   * {@code masterUserPassword} is one; {@code passwordLastUsed} and {@code GetPasswordData} not.
   */
  private static boolean isPassword(String lower) {
    return lower.endsWith("password") || lower.equals("passworddata");
  }
}

package dev.trailsearch.search.key;

import java.security.SecureRandom;
import java.util.Base64;

/** A key that nobody had before. */
public final class NewKey {

  /** By which people, and those who look for secrets in repositories, know what it is. */
  private static final String PREFIX = "trailsearch_";

  private static final int BYTES = 32;

  private NewKey() {}

  /** 256 random bits, as text. */
  public static String random(SecureRandom random) {
    byte[] bytes = new byte[BYTES];
    random.nextBytes(bytes);
    return PREFIX + Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
  }
}

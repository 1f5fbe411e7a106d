package dev.trailsearch.indexer.integrity;

import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.MessageDigest;
import java.security.PublicKey;
import java.security.interfaces.RSAPublicKey;
import java.security.spec.InvalidKeySpecException;
import java.security.spec.X509EncodedKeySpec;
import java.time.Instant;
import java.util.HexFormat;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A public key that CloudTrail's signatures can be checked with.
 *
 * @param fingerprints by which digests may name it
 * @param key the key itself
 * @param from the begin of its validity; null if that is not known
 * @param until the end of its validity; null if that is not known
 */
public record TrailKey(
    Set<String> fingerprints, PublicKey key, @Nullable Instant from, @Nullable Instant until) {

  /** Copies the set. */
  public TrailKey {
    fingerprints = Set.copyOf(fingerprints);
  }

  /**
   * A key of which no more is known than the key itself. CloudTrail's fingerprint is the MD5 of the
   * key's DER, which it hands out sometimes in the form of PKCS #1 and sometimes in that of X.509.
   *
   * @param der in either form
   * @throws InvalidKeySpecException if it is no RSA public key
   */
  public static TrailKey of(byte[] der) throws InvalidKeySpecException {
    RSAPublicKey key = read(der);
    Set<String> fingerprints = Set.of(md5(Der.pkcs1(key)), md5(key.getEncoded()));
    return new TrailKey(fingerprints, key, null, null);
  }

  /**
   * A key with its validity, as CloudTrail's API tells of it.
   *
   * @param fingerprint 32 hexadecimal digits
   * @param der in either form
   * @throws InvalidKeySpecException if it is no RSA public key
   */
  public static TrailKey of(
      String fingerprint, byte[] der, @Nullable Instant from, @Nullable Instant until)
      throws InvalidKeySpecException {
    return new TrailKey(Set.of(fingerprint), read(der), from, until);
  }

  /** Whether it was valid at some moment between the two. */
  boolean isValidBetween(Instant begin, Instant end) {
    return (from == null || !from.isAfter(end)) && (until == null || !until.isBefore(begin));
  }

  private static RSAPublicKey read(byte[] der) throws InvalidKeySpecException {
    try {
      KeyFactory rsa = KeyFactory.getInstance("RSA");
      try {
        return (RSAPublicKey) rsa.generatePublic(new X509EncodedKeySpec(der));
      } catch (InvalidKeySpecException _) {
        return (RSAPublicKey) rsa.generatePublic(new X509EncodedKeySpec(Der.x509(der)));
      }
    } catch (InvalidKeySpecException e) {
      throw new InvalidKeySpecException("no RSA public key in DER", e);
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("every JDK has RSA", e);
    }
  }

  private static String md5(byte[] bytes) {
    try {
      return HexFormat.of().formatHex(MessageDigest.getInstance("MD5").digest(bytes));
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("every JDK has MD5", e);
    }
  }
}

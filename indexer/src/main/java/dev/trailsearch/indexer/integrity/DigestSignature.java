package dev.trailsearch.indexer.integrity;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.security.InvalidKeyException;
import java.security.NoSuchAlgorithmException;
import java.security.PublicKey;
import java.security.Signature;
import java.security.SignatureException;
import java.util.HexFormat;

/**
 * The signature of a digest (AWS CloudTrail user guide, "Custom implementations of CloudTrail log
 * file integrity validation").
 */
final class DigestSignature {

  static final String ALGORITHM = "SHA256withRSA";

  private DigestSignature() {}

  /** The text that CloudTrail signs. */
  static String signedText(Digest digest, String sha256) {
    String before = digest.previous() == null ? "null" : digest.previous().signature();
    return String.join("\n", digest.signedEnd(), digest.place().toString(), sha256, before);
  }

  /**
   * Whether a signature is that of a digest.
   *
   * @param sha256 of the digest's uncompressed content, in hexadecimal digits
   * @param signature in hexadecimal digits
   */
  static boolean isOf(Digest digest, String sha256, String signature, PublicKey key) {
    try {
      Signature rsa = Signature.getInstance(ALGORITHM);
      rsa.initVerify(key);
      rsa.update(signedText(digest, sha256).getBytes(UTF_8));
      return rsa.verify(HexFormat.of().parseHex(signature));
    } catch (SignatureException | InvalidKeyException | IllegalArgumentException _) {
      return false; // of another length, for another kind of key, or no hexadecimal digits
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every JDK has " + ALGORITHM, e);
    }
  }
}

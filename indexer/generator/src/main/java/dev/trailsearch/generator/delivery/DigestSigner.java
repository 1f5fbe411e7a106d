package dev.trailsearch.generator.delivery;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.trailsearch.generator.text.Dice;
import java.math.BigInteger;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.MessageDigest;
import java.security.PrivateKey;
import java.security.PublicKey;
import java.security.Signature;
import java.security.spec.RSAPrivateCrtKeySpec;
import java.security.spec.RSAPublicKeySpec;
import java.util.Base64;
import java.util.HexFormat;
import java.util.Random;

/**
 * Signs digests as CloudTrail does, with SHA-256 and RSA. The key follows from the seed, so that
 * signatures are the same on the same release of the JDK: it protects nothing.
 */
public final class DigestSigner {

  private static final int PRIME_BITS = 1024;
  private static final BigInteger EXPONENT = BigInteger.valueOf(65_537);

  private final PrivateKey privateKey;
  private final PublicKey publicKey;

  private DigestSigner(PrivateKey privateKey, PublicKey publicKey) {
    this.privateKey = privateKey;
    this.publicKey = publicKey;
  }

  /** The signer that belongs to a seed. */
  public static DigestSigner of(long seed) {
    Random random = new DiceRandom(Dice.named(seed, "digest key"));
    BigInteger p = BigInteger.probablePrime(PRIME_BITS, random);
    BigInteger q = BigInteger.probablePrime(PRIME_BITS, random);
    BigInteger modulus = p.multiply(q);
    try {
      KeyFactory rsa = KeyFactory.getInstance("RSA");
      return new DigestSigner(
          rsa.generatePrivate(privateKey(p, q)),
          rsa.generatePublic(new RSAPublicKeySpec(modulus, EXPONENT)));
    } catch (GeneralSecurityException e) {
      throw missing(e);
    }
  }

  /** With the parts that make signing four times as fast. */
  private static RSAPrivateCrtKeySpec privateKey(BigInteger p, BigInteger q) {
    BigInteger beforeP = p.subtract(BigInteger.ONE);
    BigInteger beforeQ = q.subtract(BigInteger.ONE);
    BigInteger secret = EXPONENT.modInverse(beforeP.multiply(beforeQ));
    return new RSAPrivateCrtKeySpec(
        p.multiply(q),
        EXPONENT,
        secret,
        p,
        q,
        secret.mod(beforeP),
        secret.mod(beforeQ),
        q.modInverse(p));
  }

  public PublicKey publicKey() {
    return publicKey;
  }

  /** The public key as PEM. */
  public String pem() {
    String base64 =
        Base64.getMimeEncoder(64, new byte[] {'\n'}).encodeToString(publicKey.getEncoded());
    return "-----BEGIN PUBLIC KEY-----\n" + base64 + "\n-----END PUBLIC KEY-----\n";
  }

  /** What digests name the key by: 32 hexadecimal digits. */
  String fingerprint() {
    try {
      MessageDigest md5 = MessageDigest.getInstance("MD5");
      return HexFormat.of().formatHex(md5.digest(publicKey.getEncoded()));
    } catch (GeneralSecurityException e) {
      throw missing(e);
    }
  }

  /** Signs a text; the signature is in hexadecimal digits. */
  String sign(String text) {
    try {
      Signature signature = Signature.getInstance("SHA256withRSA");
      signature.initSign(privateKey);
      signature.update(text.getBytes(UTF_8));
      return HexFormat.of().formatHex(signature.sign());
    } catch (GeneralSecurityException e) {
      throw missing(e);
    }
  }

  /** Every JDK has these algorithms. */
  private static IllegalStateException missing(GeneralSecurityException e) {
    return new IllegalStateException("this JDK cannot sign digests", e);
  }

  /** Lets {@link BigInteger} look for primes with our dice. */
  private static final class DiceRandom extends Random {

    private static final long serialVersionUID = 1;

    private final transient Dice dice;

    DiceRandom(Dice dice) {
      this.dice = dice;
    }

    @Override
    protected int next(int bits) {
      return (int) (dice.next() >>> (64 - bits));
    }
  }
}

package dev.trailsearch.indexer.integrity;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.trailsearch.indexer.integrity.Digest.LogFile;
import dev.trailsearch.indexer.integrity.Digest.Previous;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.MessageDigest;
import java.security.Signature;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** A chain of digests for tests, one an hour from midnight on, each with one log file. */
final class TestChain {

  static final Instant BEGIN = Instant.parse("2026-03-01T00:00:00Z");
  static final String FINGERPRINT = "0123456789abcdef0123456789abcdef";
  static final ChainId ID = new ChainId("", "111122223333", "eu-west-1", "main_us-east-1", false);

  private static final KeyPair KEYS = keys();

  private TestChain() {}

  /** The key that the digests are signed with. */
  static TrailKey key() {
    return new TrailKey(Set.of(FINGERPRINT), KEYS.getPublic(), null, null);
  }

  /** A whole chain, that starts a chain. */
  static List<DigestFile> of(int hours) {
    return after(null, 0, hours);
  }

  /** Digests that follow one; null to start a chain. */
  static List<DigestFile> after(DigestFile.@Nullable Read before, int from, int to) {
    List<DigestFile> files = new ArrayList<>();
    DigestFile.Read previous = before;
    for (int hour = from; hour < to; hour++) {
      previous = file(hour, previous);
      files.add(previous);
    }
    return files;
  }

  /** The end of an hour. */
  static Instant end(int hour) {
    return BEGIN.plus(Duration.ofHours(hour + 1L));
  }

  /** The digest of an hour, read from its place. */
  static DigestFile.Read file(int hour, DigestFile.@Nullable Read before) {
    Previous previous =
        before == null
            ? null
            : new Previous(
                before.digest().place(), before.sha256(), String.valueOf(before.signature()));
    Digest digest =
        new Digest(
            new S3Place("trail", key(hour)),
            end(hour - 1),
            end(hour),
            end(hour).toString(),
            FINGERPRINT,
            previous,
            List.of(new LogFile(new S3Place("trail", log(hour)), sha256(log(hour)))));
    String sha256 = sha256(digest.toString());
    return new DigestFile.Read(key(hour), digest, sha256, sign(digest, sha256));
  }

  /** The key of the digest of an hour. */
  static String key(int hour) {
    String end = end(hour).toString();
    return "AWSLogs/111122223333/CloudTrail-Digest/eu-west-1/%s/111122223333_CloudTrail-Digest_eu-west-1_main_us-east-1_%s.json.gz"
        .formatted(end.substring(0, 10).replace('-', '/'), end.replaceAll("[-:]", ""));
  }

  /** The key of the log file of an hour. */
  static String log(int hour) {
    return "AWSLogs/111122223333/CloudTrail/eu-west-1/2026/03/01/log-" + hour + ".json.gz";
  }

  static String sha256(String text) {
    try {
      return HexFormat.of()
          .formatHex(MessageDigest.getInstance("SHA-256").digest(text.getBytes(UTF_8)));
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }

  private static String sign(Digest digest, String sha256) {
    try {
      Signature rsa = Signature.getInstance("SHA256withRSA");
      rsa.initSign(KEYS.getPrivate());
      rsa.update(DigestSignature.signedText(digest, sha256).getBytes(UTF_8));
      return HexFormat.of().formatHex(rsa.sign());
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }

  private static KeyPair keys() {
    try {
      KeyPairGenerator rsa = KeyPairGenerator.getInstance("RSA");
      rsa.initialize(2048);
      return rsa.generateKeyPair();
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }
}

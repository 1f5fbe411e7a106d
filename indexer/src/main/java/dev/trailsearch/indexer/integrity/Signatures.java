package dev.trailsearch.indexer.integrity;

import dev.trailsearch.indexer.integrity.Digest.Previous;
import java.io.IOException;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Whether the digests of a chain have right signatures. */
final class Signatures {

  private final ChainId chain;
  private final PublicKeys keys;
  private final Consumer<Finding> findings;
  private final Map<String, Unchecked> unchecked = new LinkedHashMap<>();

  /** Digests without a key, told of together. */
  private record Unchecked(String first, long count) {}

  Signatures(ChainId chain, PublicKeys keys, Consumer<Finding> findings) {
    this.chain = chain;
    this.keys = keys;
    this.findings = findings;
  }

  /**
   * Whether the signature of a digest is right. It lies beside the digest, and in the digest after
   * it, too: that one serves where the tree was copied without the metadata of its objects.
   *
   * @param after the digest after it; null if it is the last
   * @throws IOException if public keys cannot be looked up
   */
  boolean prove(DigestFile.Read file, @Nullable DigestFile after) throws IOException {
    String handedOn = handedOn(file, after);
    String signature = file.signature() == null ? handedOn : file.signature();
    if (signature == null) {
      findings.accept(new Finding.NoSignature(file.key()));
      return false;
    }
    List<TrailKey> candidates = candidates(file);
    if (candidates.isEmpty()) {
      return false;
    }
    if (candidates.stream().anyMatch(key -> isRight(file, signature, key))) {
      return true;
    }
    findings.accept(new Finding.BadSignature(file.key(), file.digest().fingerprint()));
    // Should only the file beside it be wrong, the digest after it still proves this one.
    return handedOn != null && candidates.stream().anyMatch(key -> isRight(file, handedOn, key));
  }

  /** Tells of the digests that could not be checked. */
  void end() {
    unchecked.forEach((reason, digests) ->
        findings.accept(new Finding.NoKey(digests.first(), digests.count(), reason)));
  }

  /** The keys that may have signed a digest; if there is none, the digest is counted. */
  private List<TrailKey> candidates(DigestFile.Read file) throws IOException {
    String fingerprint = file.digest().fingerprint();
    List<TrailKey> known = keys.find(fingerprint, chain.region(), file.start(), file.end());
    List<TrailKey> valid = known.stream().filter(key -> mayHaveSigned(key, file)).toList();
    if (valid.isEmpty()) {
      String reason =
          known.isEmpty()
              ? "there is no public key " + fingerprint
              : "the public key %s was not valid then".formatted(fingerprint);
      unchecked.merge(
          reason,
          new Unchecked(file.key(), 1),
          (sum, one) -> new Unchecked(sum.first(), sum.count() + one.count()));
    }
    return valid;
  }

  /** Backfill is signed when it is made, which may be long after the hour it is about. */
  private boolean mayHaveSigned(TrailKey key, DigestFile.Read file) {
    return key.isValidBetween(file.start(), chain.backfill() ? Instant.MAX : file.end());
  }

  private static boolean isRight(DigestFile.Read file, String signature, TrailKey key) {
    return DigestSignature.isOf(file.digest(), file.sha256(), signature, key.key());
  }

  private static @Nullable String handedOn(DigestFile.Read file, @Nullable DigestFile after) {
    if (!(after instanceof DigestFile.Read read)) {
      return null;
    }
    Previous named = read.digest().previous();
    return named != null && named.place().equals(file.digest().place()) ? named.signature() : null;
  }
}

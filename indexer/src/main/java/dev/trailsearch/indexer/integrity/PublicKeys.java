package dev.trailsearch.indexer.integrity;

import java.io.IOException;
import java.time.Instant;
import java.util.List;

/** Knows the public keys that CloudTrail's signatures can be checked with. */
public interface PublicKeys {

  /** Knows none: hashes and links can be checked, signatures cannot. */
  PublicKeys NONE = (_, _, _, _) -> List.of();

  /**
   * The keys of a fingerprint, whether they were valid at the time or not.
   *
   * @param fingerprint 32 hexadecimal digits
   * @param region whose digests were signed; each has keys of its own
   * @param start of the time that the digest covers
   * @param end of that time
   * @throws IOException if they cannot be looked up
   */
  List<TrailKey> find(String fingerprint, String region, Instant start, Instant end)
      throws IOException;
}

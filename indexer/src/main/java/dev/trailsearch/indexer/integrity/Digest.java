package dev.trailsearch.indexer.integrity;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a digest file says (AWS CloudTrail user guide, "CloudTrail digest file structure").
 *
 * @param place where CloudTrail put it
 * @param start of the time in which its log files were delivered
 * @param end of that time
 * @param signedEnd the end as it is written, since the signature is over that text
 * @param fingerprint of the public key that its signature can be checked with
 * @param previous the digest before it; null if it starts a chain
 * @param logFiles the log files that were delivered in its time
 */
record Digest(
    S3Place place,
    Instant start,
    Instant end,
    String signedEnd,
    String fingerprint,
    @Nullable Previous previous,
    List<LogFile> logFiles) {

  Digest {
    logFiles = List.copyOf(logFiles);
  }

  /**
   * What a digest says of the one before.
   *
   * @param sha256 of its uncompressed content, in hexadecimal digits
   * @param signature in hexadecimal digits
   */
  record Previous(S3Place place, String sha256, String signature) {}

  /**
   * What a digest says of a log file.
   *
   * @param sha256 of its uncompressed content, in hexadecimal digits
   */
  record LogFile(S3Place place, String sha256) {}
}

package dev.trailsearch.indexer.integrity;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What the name of a digest says (AWS CloudTrail user guide, "CloudTrail digest file structure").
 *
 * @param chain the chain it belongs to
 * @param end of the time it covers
 */
record DigestName(ChainId chain, Instant end) {

  private static final Pattern NAME =
      Pattern.compile(
          "(?<account>\\d{12})_CloudTrail-Digest_(?<region>[a-z]{2}(?:-[a-z]+)+-\\d+)"
              + "_(?<trail>[^/]+)_(?<end>\\d{8}T\\d{6})Z(?<backfill>_backfill)?\\.json(?:\\.gz)?");

  private static final DateTimeFormatter END = DateTimeFormatter.ofPattern("uuuuMMdd'T'HHmmss");

  /** The name in a key; empty if it is not that of a digest. */
  static Optional<DigestName> of(String key) {
    Matcher name = NAME.matcher(key.substring(key.lastIndexOf('/') + 1));
    if (!name.matches()) {
      return Optional.empty();
    }
    try {
      Instant end = LocalDateTime.parse(name.group("end"), END).toInstant(ZoneOffset.UTC);
      ChainId chain =
          new ChainId(
              ObjectName.of(key).root(),
              name.group("account"),
              name.group("region"),
              name.group("trail"),
              name.group("backfill") != null);
      return Optional.of(new DigestName(chain, end));
    } catch (DateTimeException _) {
      return Optional.empty();
    }
  }
}

package dev.trailsearch.indexer.integrity;

import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What one chain proves.
 *
 * @param chain which one
 * @param digests how many were looked at
 * @param proven how many of them have a right signature
 * @param from the begin of the first; null if there is none
 * @param to the end of the last; null if there is none
 * @param covered the time that they cover
 * @param logs the log files that they name
 */
public record ChainReport(
    ChainId chain,
    long digests,
    long proven,
    @Nullable Instant from,
    @Nullable Instant to,
    Duration covered,
    LogCounts logs) {

  /**
   * Log files that digests name.
   *
   * @param verified as they were delivered, by a digest with a right signature
   * @param unverified as their digest says, which itself is not proven
   * @param altered other than they were delivered
   * @param missing not there
   * @param unreadable there, but not to be read
   */
  public record LogCounts(
      long verified, long unverified, long altered, long missing, long unreadable) {

    /** None. */
    public static final LogCounts ZERO = new LogCounts(0, 0, 0, 0, 0);

    /** Both together. */
    public LogCounts plus(LogCounts other) {
      return new LogCounts(
          verified + other.verified,
          unverified + other.unverified,
          altered + other.altered,
          missing + other.missing,
          unreadable + other.unreadable);
    }
  }
}

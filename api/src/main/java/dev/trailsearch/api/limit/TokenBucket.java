package dev.trailsearch.api.limit;

import java.time.Duration;
import java.time.Instant;

/**
 * What is left of a quota at one moment.
 *
 * @param quota how much there can be
 * @param left requests; one is granted as long as this is at least 1
 * @param at when that was so
 */
record TokenBucket(Quota quota, double left, Instant at) {

  static TokenBucket full(Quota quota, Instant now) {
    return new TokenBucket(quota, quota.requests(), now);
  }

  /** What is left by now. A clock that goes back gives nothing and takes nothing. */
  TokenBucket by(Instant now) {
    double seconds = Math.max(0, Duration.between(at, now).toNanos() / 1e9);
    return new TokenBucket(
        quota, Math.min(quota.requests(), left + seconds * quota.perSecond()), now);
  }

  boolean grants() {
    return left >= 1;
  }

  TokenBucket less() {
    return new TokenBucket(quota, left - 1, at);
  }

  /** Whole seconds until one more is granted; 0 if one is now. */
  long secondsToNext() {
    return grants() ? 0 : (long) Math.ceil((1 - left) / quota.perSecond());
  }

  /** Whole seconds until all of it is there again. */
  long secondsToFull() {
    return (long) Math.ceil((quota.requests() - left) / quota.perSecond());
  }
}

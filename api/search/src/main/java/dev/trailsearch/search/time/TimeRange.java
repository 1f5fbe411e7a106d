package dev.trailsearch.search.time;

import java.time.ZoneId;
import java.time.ZoneOffset;
import org.jspecify.annotations.Nullable;

/**
 * The time that a search covers, as the caller wrote it. A time is ISO-8601 ({@code
 * 2023-07-10T11:47:39Z}, {@code 2023-07-10}) or relative ({@code now-15m}, {@code now-7d/d}).
 *
 * @param from first instant covered; null for no bound
 * @param to first instant no longer covered, or a day, month or year that is covered whole; null
 *     for no bound
 * @param zone for dates without an offset, for rounding to days, and for the histogram's buckets
 */
public record TimeRange(@Nullable String from, @Nullable String to, ZoneId zone) {

  /** All time, in UTC. */
  public static final TimeRange ALL = new TimeRange(null, null, ZoneOffset.UTC);

  /** A range in UTC. */
  public static TimeRange of(@Nullable String from, @Nullable String to) {
    return new TimeRange(from, to, ZoneOffset.UTC);
  }
}

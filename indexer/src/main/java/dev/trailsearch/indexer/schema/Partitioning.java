package dev.trailsearch.indexer.schema;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import org.jspecify.annotations.Nullable;

/**
 * Assigns a partition to an event's time.
 *
 * @param granularity of ranges that have no partition yet
 * @param clock tells which times lie in the future
 */
public record Partitioning(Granularity granularity, InstantSource clock) {

  /** CloudTrail began in November 2013; what claims to be older is not dated. */
  private static final Instant EARLIEST = Instant.parse("2013-01-01T00:00:00Z");

  /** Clocks of service hosts may run ahead; a time beyond this is an error, not an event. */
  private static final Duration AHEAD = Duration.ofDays(1);

  /**
   * The partition for this time; {@link Partition#UNDATED} where there is none, or an impossible
   * one.
   */
  public Partition of(@Nullable Instant time) {
    if (time == null || time.isBefore(EARLIEST) || time.isAfter(clock.instant().plus(AHEAD))) {
      return Partition.UNDATED;
    }
    return granularity.partition(time.atOffset(ZoneOffset.UTC).toLocalDate());
  }
}

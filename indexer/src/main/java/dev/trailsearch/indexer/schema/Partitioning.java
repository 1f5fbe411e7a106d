package dev.trailsearch.indexer.schema;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneOffset;
import org.jspecify.annotations.Nullable;

/**
 * Assigns a partition to an event's time.
 *
 * @param granularity of ranges that have no partition yet
 * @param clock tells which times lie in the future
 * @param there the ranges that have one: they stay as they are, whatever the granularity
 */
public record Partitioning(Granularity granularity, InstantSource clock, Ranges there) {

  /** CloudTrail began in November 2013; what claims to be older is not dated. */
  private static final Instant EARLIEST = Instant.parse("2013-01-01T00:00:00Z");

  /** Clocks of service hosts may run ahead; a time beyond this is an error, not an event. */
  private static final Duration AHEAD = Duration.ofDays(1);

  /** Where there is no partition yet. */
  public Partitioning(Granularity granularity, InstantSource clock) {
    this(granularity, clock, Ranges.NONE);
  }

  /**
   * The partition for this time; {@link Partition#UNDATED} where there is none, or an impossible
   * one.
   */
  public Partition of(@Nullable Instant time) {
    if (time == null || time.isBefore(EARLIEST) || time.isAfter(clock.instant().plus(AHEAD))) {
      return Partition.UNDATED;
    }
    Partition partition = there.at(time);
    return partition == null ? fresh(time.atOffset(ZoneOffset.UTC).toLocalDate()) : partition;
  }

  /** Where a part of a month has partitions of days, the rest of it gets such ones, too. */
  private Partition fresh(LocalDate day) {
    return granularity.andFiner().stream()
        .map(fitting -> fitting.partition(day))
        .filter(range -> !there.overlap(range))
        .findFirst()
        .orElseThrow(() -> new IllegalStateException("a partition holds a part of " + day));
  }
}

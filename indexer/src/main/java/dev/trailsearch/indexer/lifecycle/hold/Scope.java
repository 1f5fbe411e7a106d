package dev.trailsearch.indexer.lifecycle.hold;

import dev.trailsearch.indexer.schema.Partition;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** What a hold is set on. */
public sealed interface Scope {

  /**
   * Event time: every partition that holds a part of it is held whole.
   *
   * @param from first instant; null for everything before {@code to}
   * @param to the instant after the last; null for everything from {@code from} on
   */
  record Range(@Nullable Instant from, @Nullable Instant to) implements Scope {

    /** Checks that it is not empty. */
    public Range {
      if (from != null && to != null && !from.isBefore(to)) {
        throw new IllegalArgumentException("the range ends before it begins");
      }
    }
  }

  /**
   * One partition.
   *
   * @param key such as {@code 2023.07}, or {@code undated}
   */
  record Single(String key) implements Scope {}

  /** Whether the partition is in it, in part at least. */
  default boolean covers(Partition partition) {
    return switch (this) {
      case Single(String key) -> key.equals(partition.key());
      case Range range -> overlap(range, partition.from(), partition.to());
    };
  }

  /** Whether all of another lies in this one. */
  default boolean contains(Scope other) {
    return switch (this) {
      case Single _ -> equals(other);
      case Range(Instant from, Instant to) ->
          other instanceof Range(Instant start, Instant end)
              && (from == null || (start != null && !start.isBefore(from)))
              && (to == null || (end != null && !end.isAfter(to)));
    };
  }

  private static boolean overlap(Range range, @Nullable Instant from, @Nullable Instant to) {
    return from != null
        && to != null
        && (range.from() == null || to.isAfter(range.from()))
        && (range.to() == null || from.isBefore(range.to()));
  }
}

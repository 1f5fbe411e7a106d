package dev.trailsearch.indexer.schema;

import static java.util.Objects.requireNonNull;

import java.time.Instant;
import java.util.Collection;
import java.util.Collections;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * The ranges of event time that have a partition already. None overlaps another.
 *
 * @param byStart each by its first instant
 */
public record Ranges(NavigableMap<Instant, Partition> byStart) {

  /** No partition yet. */
  public static final Ranges NONE = new Ranges(Collections.emptyNavigableMap());

  /** Copies the map. */
  public Ranges {
    byStart = Collections.unmodifiableNavigableMap(new TreeMap<>(byStart));
  }

  /** The ranges of these partitions; what is undated has none. */
  static Ranges of(Collection<Partition> partitions) {
    NavigableMap<Instant, Partition> byStart = new TreeMap<>();
    for (Partition partition : partitions) {
      if (partition.from() != null) {
        byStart.put(partition.from(), partition);
      }
    }
    return new Ranges(byStart);
  }

  /** The partition that holds this time; null if there is none yet. */
  @Nullable Partition at(Instant time) {
    Map.Entry<Instant, Partition> last = byStart.floorEntry(time);
    return last != null && time.isBefore(end(last.getValue())) ? last.getValue() : null;
  }

  /** Whether a range holds time that one of these holds. */
  boolean overlap(Partition range) {
    if (range.from() == null) {
      return false;
    }
    Map.Entry<Instant, Partition> last = byStart.lowerEntry(end(range));
    return last != null && end(last.getValue()).isAfter(range.from());
  }

  private static Instant end(Partition range) {
    return requireNonNull(range.to(), "a range that begins ends");
  }
}

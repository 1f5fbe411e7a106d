package dev.trailsearch.search.facet;

import com.fasterxml.jackson.databind.annotation.JsonSerialize;
import com.fasterxml.jackson.databind.ser.std.ToStringSerializer;
import java.time.Instant;
import java.util.List;

/**
 * Events by time.
 *
 * @param interval the buckets' length: a number and {@code s}, {@code m}, {@code h}, {@code d},
 *     {@code w}, {@code M}, {@code q} or {@code y}
 * @param buckets in order of time, empty ones included
 */
public record Histogram(String interval, List<Bucket> buckets) {

  /**
   * One interval.
   *
   * @param from its first instant
   * @param count events in it
   * @param failed those of them that failed
   */
  public record Bucket(
      @JsonSerialize(using = ToStringSerializer.class) Instant from, long count, long failed) {}

  /** Copies the list. */
  public Histogram {
    buckets = List.copyOf(buckets);
  }
}

package dev.trailsearch.search.completeness;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.databind.annotation.JsonSerialize;
import com.fasterxml.jackson.databind.ser.std.ToStringSerializer;
import dev.trailsearch.indexer.coverage.Coverage;
import dev.trailsearch.search.time.Interval;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The time that an answer covers, and how much of it is loaded, so that nothing found can be told
 * from nothing loaded.
 *
 * @param from first instant searched; null if there is no bound
 * @param to the first instant after it; null if there is no bound
 * @param loadedFrom delivery of the oldest log file loaded; null where the names of the loaded
 *     files tell no time
 * @param loadedThrough delivery of the newest one; null as above
 * @param knownGaps stretches of the searched time that are not all loaded, the newest first, no
 *     more than {@value #MOST_GAPS}
 * @param gaps how many there are
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Completeness(
    @JsonSerialize(using = ToStringSerializer.class) @Nullable Instant from,
    @JsonSerialize(using = ToStringSerializer.class) @Nullable Instant to,
    @JsonSerialize(using = ToStringSerializer.class) @Nullable Instant loadedFrom,
    @JsonSerialize(using = ToStringSerializer.class) @Nullable Instant loadedThrough,
    List<KnownGap> knownGaps,
    long gaps) {

  private static final int MOST_GAPS = 20;

  /**
   * A stretch of time of which not all is loaded.
   *
   * @param account 12 digits
   * @param region such as {@code eu-west-1}
   * @param from its first instant
   * @param to the instant after its last
   * @param reason {@code no_objects}: nothing was delivered in it, though the hours around it are
   *     filled; {@code files_missing}: a digest names files that were not loaded
   */
  public record KnownGap(
      String account,
      String region,
      @JsonSerialize(using = ToStringSerializer.class) Instant from,
      @JsonSerialize(using = ToStringSerializer.class) Instant to,
      String reason) {}

  /** Copies the list. */
  public Completeness {
    knownGaps = List.copyOf(knownGaps);
  }

  /**
   * What is known of an interval.
   *
   * @param loaded by account and Region
   * @param visible which accounts the caller may know of
   */
  public static Completeness of(
      Interval interval, List<Coverage> loaded, Predicate<String> visible) {
    List<Coverage> seen =
        loaded.stream().filter(coverage -> visible.test(coverage.account())).toList();
    List<KnownGap> gaps =
        seen.stream()
            .flatMap(coverage -> gaps(coverage, interval))
            .sorted(Comparator.comparing(KnownGap::from).reversed())
            .toList();
    return new Completeness(
        interval.from(),
        interval.to(),
        seen.stream().map(Coverage::from).min(Comparator.naturalOrder()).orElse(null),
        seen.stream().map(Coverage::through).max(Comparator.naturalOrder()).orElse(null),
        gaps.subList(0, Math.min(gaps.size(), MOST_GAPS)),
        gaps.size());
  }

  private static Stream<KnownGap> gaps(Coverage coverage, Interval interval) {
    Instant from = interval.from() == null ? Instant.MIN : interval.from();
    Instant to = interval.to() == null ? Instant.MAX : interval.to();
    return coverage.gaps().stream()
        .filter(gap -> gap.overlaps(from, to))
        .map(gap ->
            new KnownGap(
                coverage.account(), coverage.region(), gap.from(), gap.to(), gap.reason().word()));
  }
}

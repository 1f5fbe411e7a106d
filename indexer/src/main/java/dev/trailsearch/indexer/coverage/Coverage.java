package dev.trailsearch.indexer.coverage;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How far one account and Region is loaded, by the keys of its objects.
 *
 * @param account 12 digits
 * @param region such as {@code eu-west-1}
 * @param from delivery of the first object loaded
 * @param through delivery of the last
 * @param objects loaded
 * @param events in them
 * @param lag from the newest event of the last object to the time when it was loaded; null without
 *     events
 * @param gaps known ones, in order of time
 */
public record Coverage(
    String account,
    String region,
    Instant from,
    Instant through,
    long objects,
    long events,
    @Nullable Duration lag,
    List<Gap> gaps) {

  /** Copies the list. */
  public Coverage {
    gaps = List.copyOf(gaps);
  }
}

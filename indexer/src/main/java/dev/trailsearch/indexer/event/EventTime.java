package dev.trailsearch.indexer.event;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * When it happened.
 *
 * @param instant the time, null where the record holds none that can be read
 * @param basis the field it was taken from, such as {@code eventTime} or {@code
 *     timeWindow.windowStart}; {@code none} where there is no time
 */
public record EventTime(@Nullable Instant instant, String basis) {

  /** A record without a readable time. */
  public static final EventTime NONE = new EventTime(null, "none");
}

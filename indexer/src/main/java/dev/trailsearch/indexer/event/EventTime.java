package dev.trailsearch.indexer.event;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * When it happened.
 *
 * @param instant the time, null where none is known
 * @param basis the field it was taken from, such as {@code eventTime} or {@code
 *     timeWindow.windowStart}; where the record holds no time that can be read, a field of what it
 *     came in, such as {@code time} of an EventBridge event; {@code none} where there is no time
 */
public record EventTime(@Nullable Instant instant, String basis) {

  /** No time is known. */
  public static final EventTime NONE = new EventTime(null, "none");
}

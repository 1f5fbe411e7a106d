package dev.trailsearch.indexer.event;

import java.time.Instant;
import java.util.List;

/** Finds the best time that is known of a record. */
final class Times {

  /**
   * Aggregated records have a window in place of a time; logs that went through Logstash, its own.
   */
  private static final List<String> PATHS =
      List.of("eventTime", "timeWindow.windowStart", "@timestamp", "EventTime");

  private Times() {}

  /**
   * The best time that the record holds.
   *
   * @param otherwise the time if it holds none
   */
  static EventTime of(Envelope envelope, EventTime otherwise) {
    for (String path : PATHS) {
      String text = envelope.get(path);
      Instant instant = text == null ? null : Timestamps.parse(text);
      if (instant != null) {
        return new EventTime(instant, path);
      }
    }
    return otherwise;
  }
}

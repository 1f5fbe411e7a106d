package dev.trailsearch.indexer.integrity;

import java.time.Duration;
import java.time.Instant;

/** Time in words. */
final class Hours {

  private Hours() {}

  /**
   * Such as "no digest covers 3 hours, from … to …".
   *
   * @param subject what stands before the hours
   */
  static String words(Instant from, Instant to, String subject) {
    Duration gap = Duration.between(from, to);
    long hours = gap.plusMinutes(30).toHours();
    String length =
        hours == 0 ? gap.toMinutes() + " minutes" : hours + (hours == 1 ? " hour" : " hours");
    return "%s %s, from %s to %s".formatted(subject, length, from, to);
  }
}

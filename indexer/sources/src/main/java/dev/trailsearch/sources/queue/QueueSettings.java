package dev.trailsearch.sources.queue;

import java.time.Duration;

/**
 * How a queue is read.
 *
 * @param poll how long the queue is asked to wait for a message, 0 to 20 s
 * @param visibility for so long a message is hidden from others while it is worked on; extended at
 *     each third of it, and left over when a process dies. Whole seconds, at least 1
 * @param firstBackOff how long a message that failed stays hidden the first time; twice as long at
 *     each further time, up to {@code longestBackOff}
 * @param longestBackOff see there
 * @param attempts so often a message is tried before it is parked, in a queue without a redrive
 *     policy
 */
record QueueSettings(
    Duration poll,
    Duration visibility,
    Duration firstBackOff,
    Duration longestBackOff,
    int attempts) {

  /**
   * How long a parked message stays hidden. SQS allows twelve hours from the time it was received,
   * and the work on it took some of them.
   */
  static final Duration PARKED = Duration.ofHours(11);

  /** Long polls, hidden for five minutes, parked after five attempts in a quarter of an hour. */
  static final QueueSettings DEFAULT =
      new QueueSettings(
          Duration.ofSeconds(20),
          Duration.ofMinutes(5),
          Duration.ofSeconds(30),
          Duration.ofMinutes(15),
          5);

  /**
   * How long a message stays hidden that failed.
   *
   * @param receives how often it was received, 1 or more
   */
  Duration backOff(int receives) {
    int doublings = Math.clamp(receives - 1, 0, 16);
    Duration time = firstBackOff.multipliedBy(1L << doublings);
    return time.compareTo(longestBackOff) < 0 ? time : longestBackOff;
  }
}

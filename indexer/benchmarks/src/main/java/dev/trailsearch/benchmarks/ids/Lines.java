package dev.trailsearch.benchmarks.ids;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.SplittableRandom;
import java.util.UUID;

/** Bulk bodies of events that are little more than their ids, in the order of their times. */
final class Lines {

  private static final Instant FIRST = Instant.parse("2026-01-01T00:00:00Z");
  private static final long MILLIS_APART = 500;

  private final IdForm form;

  Lines(IdForm form) {
    this.form = form;
  }

  /** The events from one number to another, the same ones at each call. */
  byte[] between(long from, long to) {
    StringBuilder lines = new StringBuilder();
    for (long number = from; number < to; number++) {
      append(lines, number);
    }
    return lines.toString().getBytes(StandardCharsets.US_ASCII);
  }

  /** An event here and there of so many, as often as is wanted. */
  byte[] scattered(long events, int count, long seed) {
    StringBuilder lines = new StringBuilder();
    new SplittableRandom(seed).longs(count, 0, events).forEach(number -> append(lines, number));
    return lines.toString().getBytes(StandardCharsets.US_ASCII);
  }

  private void append(StringBuilder lines, long number) {
    SplittableRandom random = new SplittableRandom(number);
    Instant time = FIRST.plusMillis(number * MILLIS_APART);
    String id = form.of(new UUID(random.nextLong(), random.nextLong()), time.toEpochMilli());
    lines.append("{\"create\":{");
    if (!id.isEmpty()) {
      lines.append("\"_id\":\"").append(id).append('"');
    }
    lines
        .append("}}\n{\"trail\":{\"time\":\"")
        .append(time)
        .append("\",\"tie\":")
        .append(random.nextLong())
        .append("}}\n");
  }
}

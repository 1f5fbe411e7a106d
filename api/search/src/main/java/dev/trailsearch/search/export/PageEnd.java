package dev.trailsearch.search.export;

import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Where a page ends in the order of an export. It is read from the answer's last bytes, so that the
 * next page can be asked for before this one is written. The engine writes a hit's place behind all
 * that the hit holds, and nothing but brackets behind the last hit.
 *
 * @param time the last event's time as the engine sorts it
 * @param tie the last event's tie-breaker
 */
public record PageEnd(long time, long tie) {

  /** Whether an event has a time that the engine sorts so; those that have none come last. */
  public static boolean isDated(long time) {
    return time != Long.MAX_VALUE && time != Long.MIN_VALUE;
  }

  private static final int LONGEST = 128;
  private static final Pattern LAST = Pattern.compile("\"sort\":\\[(-?\\d+),(-?\\d+)]}]}}\\s*$");

  private static final Pattern NOTHING = Pattern.compile("\"hits\":\\[]}}\\s*$");

  /**
   * The end of an answer; empty if it has no events.
   *
   * @throws IllegalStateException if it ends in another way
   */
  public static Optional<PageEnd> of(byte[] answer) {
    int start = Math.max(0, answer.length - LONGEST);
    String tail = new String(answer, start, answer.length - start, StandardCharsets.ISO_8859_1);
    Matcher sort = LAST.matcher(tail);
    if (sort.find()) {
      return Optional.of(new PageEnd(Long.parseLong(sort.group(1)), Long.parseLong(sort.group(2))));
    }
    if (NOTHING.matcher(tail).find()) {
      return Optional.empty();
    }
    throw new IllegalStateException("the engine's answer ends otherwise: " + tail);
  }
}

package dev.trailsearch.search.time;

import dev.trailsearch.search.problem.QueryException;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.ZoneId;

/**
 * Reads times as people write them. What the engine gets is the instant, never the text.
 *
 * @param now what {@code now} means
 * @param zone for times that state none, and for rounding
 */
public record TimeReader(Instant now, ZoneId zone) {

  private static final int LONGEST = 100;

  /** The engine's date format has four digits for the year. */
  private static final Instant EARLIEST = Instant.parse("0001-01-01T00:00:00Z");

  private static final Instant LATEST = Instant.parse("9999-01-01T00:00:00Z");

  /**
   * What a text stands for.
   *
   * @throws QueryException if it is no time
   */
  public TimeSpan read(String text) {
    if (text.length() > LONGEST) {
      throw notATime(text.substring(0, LONGEST) + "…");
    }
    try {
      TimeSpan span =
          text.startsWith("now")
              ? RelativeTime.read(text, now.atZone(zone))
              : IsoTime.read(text, zone);
      if (span == null) {
        throw notATime(text);
      }
      if (span.start().isBefore(EARLIEST) || span.end().isAfter(LATEST)) {
        throw QueryException.of(
            "\"" + text + "\" lies outside the years 1 to 9998", "CloudTrail began in 2013");
      }
      return span;
    } catch (DateTimeException | ArithmeticException _) {
      throw notATime(text);
    }
  }

  /**
   * The instants that a range covers.
   *
   * @throws QueryException if a bound is no time, or the end lies before the beginning
   */
  public Interval read(TimeRange range) {
    String from = range.from();
    String to = range.to();
    Instant first = from == null ? null : bound("from", from).start();
    TimeSpan last = to == null ? null : bound("to", to);
    Instant end = last == null ? null : last.whole() ? last.end() : last.start();
    if (first != null && end != null && end.isBefore(first)) {
      throw QueryException.of(
          "the time range ends at " + end + ", before it begins at " + first, "swap from and to");
    }
    return new Interval(first, end);
  }

  private TimeSpan bound(String name, String text) {
    try {
      return read(text);
    } catch (QueryException e) {
      throw e.in(name);
    }
  }

  private static QueryException notATime(String text) {
    return QueryException.of(
        "\"" + text + "\" is no time",
        "write it like 2023-07-10, 2023-07-10T11:47:39Z, now-15m or now-7d/d");
  }
}

package dev.trailsearch.search.investigate.firstseen;

import dev.trailsearch.search.problem.QueryException;
import dev.trailsearch.search.time.Interval;
import dev.trailsearch.search.time.TimeRange;
import dev.trailsearch.search.time.TimeReader;
import java.time.Instant;
import java.time.ZoneId;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Two stretches of time that meet: the baseline ends where the window begins.
 *
 * @param before the first instant of the baseline
 * @param from the first instant of the window
 * @param to the first instant after the window; null if it has no end
 */
record Windows(Instant before, Instant from, @Nullable Instant to) {

  private static final Pattern LENGTH = Pattern.compile("\\d{1,6}[smhdwMy]");

  /**
   * A window and the time before it.
   *
   * @param baseline its length, such as {@code 30d}, or where it begins
   * @throws QueryException if the window has no beginning, or the baseline is no time before it
   */
  static Windows of(Interval window, String baseline, ZoneId zone) {
    Instant from = window.from();
    if (from == null) {
      throw QueryException.of(
          "without a beginning of the time there is nothing before it", "write from");
    }
    TimeReader times = new TimeReader(from, zone);
    Instant before =
        LENGTH.matcher(baseline).matches()
            ? times.read("now-" + baseline).start()
            : beginning(times, baseline);
    if (!before.isBefore(from)) {
      throw QueryException.of(
          "baseline: it begins at %s, not before the time it is compared with, %s"
              .formatted(before, from),
          "write a length such as 30d, or an earlier time");
    }
    return new Windows(before, from, window.to());
  }

  private static Instant beginning(TimeReader times, String baseline) {
    try {
      return times.read(baseline).start();
    } catch (QueryException e) {
      throw e.in("baseline");
    }
  }

  TimeRange window() {
    return TimeRange.of(from.toString(), to == null ? null : to.toString());
  }

  TimeRange baseline() {
    return TimeRange.of(before.toString(), from.toString());
  }

  TimeRange both() {
    return TimeRange.of(before.toString(), to == null ? null : to.toString());
  }

  FirstSeen.Span windowOf(long events) {
    return new FirstSeen.Span(from, to, events);
  }

  FirstSeen.Span baselineOf(long events) {
    return new FirstSeen.Span(before, from, events);
  }
}

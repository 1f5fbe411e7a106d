package dev.trailsearch.search.time;

import java.time.ZonedDateTime;
import java.time.temporal.ChronoUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Times relative to now: {@code now}, then any number of {@code +N} or {@code -N} with a unit, and
 * {@code /} with a unit to round down. Units are those of OpenSearch's date math: {@code s m h d w
 * M y}; weeks begin on Monday.
 */
final class RelativeTime {

  private static final Pattern FORM = Pattern.compile("now(([+-]\\d{1,6}|/)[smhdwMy])*");
  private static final Pattern STEP = Pattern.compile("([+-]\\d{1,6}|/)([smhdwMy])");

  private RelativeTime() {}

  /** Null if the text has another form. */
  static @Nullable TimeSpan read(String text, ZonedDateTime now) {
    if (!FORM.matcher(text).matches()) {
      return null;
    }
    ZonedDateTime time = now;
    ChronoUnit rounded = null;
    for (Matcher step = STEP.matcher(text); step.find(); ) {
      ChronoUnit unit = unit(step.group(2).charAt(0));
      boolean rounds = step.group(1).equals("/");
      time = rounds ? floor(time, unit) : time.plus(Integer.parseInt(step.group(1)), unit);
      rounded = rounds ? unit : null;
    }
    ZonedDateTime end = rounded == null ? time.plus(1, ChronoUnit.MILLIS) : time.plus(1, rounded);
    return new TimeSpan(time.toInstant(), end.toInstant(), rounded != null);
  }

  private static ChronoUnit unit(char letter) {
    return switch (letter) {
      case 's' -> ChronoUnit.SECONDS;
      case 'm' -> ChronoUnit.MINUTES;
      case 'h' -> ChronoUnit.HOURS;
      case 'd' -> ChronoUnit.DAYS;
      case 'w' -> ChronoUnit.WEEKS;
      case 'M' -> ChronoUnit.MONTHS;
      case 'y' -> ChronoUnit.YEARS;
      default -> throw new IllegalArgumentException("no unit: " + letter);
    };
  }

  private static ZonedDateTime floor(ZonedDateTime time, ChronoUnit unit) {
    return switch (unit) {
      case WEEKS -> {
        ZonedDateTime day = time.truncatedTo(ChronoUnit.DAYS);
        yield day.minusDays(day.getDayOfWeek().getValue() - 1L);
      }
      case MONTHS -> time.truncatedTo(ChronoUnit.DAYS).withDayOfMonth(1);
      case YEARS -> time.truncatedTo(ChronoUnit.DAYS).withDayOfYear(1);
      default -> time.truncatedTo(unit);
    };
  }
}

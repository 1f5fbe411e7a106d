package dev.trailsearch.search.time;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.time.temporal.ChronoUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** ISO-8601 times, from a year alone to nanoseconds. */
final class IsoTime {

  private static final Pattern FORM =
      Pattern.compile(
          "(?<year>\\d{4})(-(?<month>\\d\\d)(-(?<day>\\d\\d)"
              + "(T(?<hour>\\d\\d):(?<minute>\\d\\d)(:(?<second>\\d\\d)(\\.(?<fraction>\\d{1,9}))?)?"
              + "(?<zone>Z|[+-]\\d\\d:\\d\\d)?)?)?)?");

  private IsoTime() {}

  /** Null if the text has another form; an exception if it names a day that does not exist. */
  static @Nullable TimeSpan read(String text, ZoneId zone) {
    Matcher parts = FORM.matcher(text);
    if (!parts.matches()) {
      return null;
    }
    LocalDateTime local =
        LocalDateTime.of(
            number(parts, "year", 1),
            number(parts, "month", 1),
            number(parts, "day", 1),
            number(parts, "hour", 0),
            number(parts, "minute", 0),
            number(parts, "second", 0),
            nanos(parts));
    ZonedDateTime start = local.atZone(zone(parts, zone));
    ChronoUnit unit = unit(parts);
    return new TimeSpan(start.toInstant(), end(start, unit), unit.compareTo(ChronoUnit.DAYS) >= 0);
  }

  private static Instant end(ZonedDateTime start, ChronoUnit unit) {
    return start.plus(1, unit).toInstant();
  }

  private static ChronoUnit unit(Matcher parts) {
    if (parts.group("fraction") != null) {
      return parts.group("fraction").length() <= 3 ? ChronoUnit.MILLIS : ChronoUnit.NANOS;
    }
    return parts.group("second") != null
        ? ChronoUnit.SECONDS
        : parts.group("hour") != null
            ? ChronoUnit.MINUTES
            : parts.group("day") != null
                ? ChronoUnit.DAYS
                : parts.group("month") != null ? ChronoUnit.MONTHS : ChronoUnit.YEARS;
  }

  private static int number(Matcher parts, String group, int otherwise) {
    String digits = parts.group(group);
    return digits == null ? otherwise : Integer.parseInt(digits);
  }

  private static int nanos(Matcher parts) {
    String fraction = parts.group("fraction");
    return fraction == null ? 0 : Integer.parseInt((fraction + "00000000").substring(0, 9));
  }

  private static ZoneId zone(Matcher parts, ZoneId otherwise) {
    String zone = parts.group("zone");
    return zone == null ? otherwise : ZoneOffset.of(zone);
  }
}

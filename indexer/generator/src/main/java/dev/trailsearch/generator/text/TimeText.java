package dev.trailsearch.generator.text;

import java.time.LocalDate;

/** Writes times, given as seconds since 1970 (UTC), in the forms that CloudTrail records hold. */
public final class TimeText {

  private static final int DAY = 86_400;
  private static final String[] MONTHS = {
    "Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"
  };

  private TimeText() {}

  /** {@code 2026-03-28T02:13:07Z}. */
  public static void iso(ByteSink out, long second) {
    day(out, second, '-');
    int time = Math.floorMod(second, DAY);
    out.append('T').padded(time / 3600, 2).append(':');
    out.padded(time / 60 % 60, 2).append(':').padded(time % 60, 2).append('Z');
  }

  /** {@code 2026-03-28}, or with another separator. */
  public static void day(ByteSink out, long second, char separator) {
    LocalDate date = date(second);
    out.padded(date.getYear(), 4).append(separator);
    out.padded(date.getMonthValue(), 2).append(separator).padded(date.getDayOfMonth(), 2);
  }

  /** {@code 20260328T0213Z}, as in the name of a log file. */
  public static void fileMinute(ByteSink out, long second) {
    compactDay(out, second);
    int time = Math.floorMod(second, DAY);
    out.append('T').padded(time / 3600, 2).padded(time / 60 % 60, 2).append('Z');
  }

  /** {@code 20260328T021307Z}, as in the name of a digest file. */
  public static void fileSecond(ByteSink out, long second) {
    compactDay(out, second);
    int time = Math.floorMod(second, DAY);
    out.append('T').padded(time / 3600, 2).padded(time / 60 % 60, 2);
    out.padded(time % 60, 2).append('Z');
  }

  /**
   * {@code Mar 28, 2026 2:13:07 AM}, the JDK's old medium format, which many services put into
   * bodies; {@code modern} gives its newer form, with one more comma and a narrow no-break space.
   */
  public static void medium(ByteSink out, long second, boolean modern) {
    LocalDate date = date(second);
    int time = Math.floorMod(second, DAY);
    out.ascii(MONTHS[date.getMonthValue() - 1]).append(' ').decimal(date.getDayOfMonth());
    out.ascii(", ").decimal(date.getYear()).ascii(modern ? ", " : " ");
    out.decimal((time / 3600 + 11) % 12 + 1).append(':').padded(time / 60 % 60, 2);
    out.append(':').padded(time % 60, 2);
    out.append(modern ? NARROW_SPACE : SPACE).ascii(time < DAY / 2 ? "AM" : "PM");
  }

  private static final Utf8 NARROW_SPACE = Utf8.of("\u202f");
  private static final Utf8 SPACE = Utf8.of(" ");

  private static void compactDay(ByteSink out, long second) {
    LocalDate date = date(second);
    out.padded(date.getYear(), 4).padded(date.getMonthValue(), 2).padded(date.getDayOfMonth(), 2);
  }

  private static LocalDate date(long second) {
    return LocalDate.ofEpochDay(Math.floorDiv(second, DAY));
  }
}

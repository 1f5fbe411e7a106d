package dev.trailsearch.cli.output;

import java.time.Duration;
import java.util.Locale;

/// Numbers in the form people read.
public final class Numbers {
  private static final String[] UNITS = {"B", "KB", "MB", "GB", "TB", "PB"};

  private Numbers() {}

  /// `1,234,567`.
  public static String grouped(long number) {
    return String.format(Locale.ROOT, "%,d", number);
  }

  /// `1.4 GB`, in steps of 1024.
  public static String bytes(long bytes) {
    double value = bytes;
    int unit = 0;
    while (value >= 1024 && unit < UNITS.length - 1) {
      value /= 1024;
      unit++;
    }
    return unit == 0 ? bytes + " B" : String.format(Locale.ROOT, "%.1f %s", value, UNITS[unit]);
  }

  /// `640 ms`, `7.3 s`, `4 min 05 s`, `3 h 12 min`.
  public static String duration(Duration duration) {
    long millis = duration.toMillis();
    if (millis < 1_000) {
      return millis + " ms";
    }
    if (millis < 60_000) {
      return String.format(Locale.ROOT, "%.1f s", millis / 1000.0);
    }
    return duration.toHours() == 0
        ? "%d min %02d s".formatted(duration.toMinutes(), duration.toSecondsPart())
        : "%d h %02d min".formatted(duration.toHours(), duration.toMinutesPart());
  }
}

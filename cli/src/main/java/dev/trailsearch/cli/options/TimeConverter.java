package dev.trailsearch.cli.options;

import java.time.Duration;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/// A time as people write it: `500ms`, `30s`, `2m`, `1h`.
final class TimeConverter implements ITypeConverter<Duration> {
  private static final Pattern TIME = Pattern.compile("([1-9][0-9]{0,8})(ms|s|m|h)");

  @Override
  public Duration convert(String text) {
    Matcher time = TIME.matcher(text);
    if (!time.matches()) {
      throw new TypeConversionException("'%s' is no time such as 500ms, 30s or 2m".formatted(text));
    }
    long number = Long.parseLong(time.group(1));
    return switch (time.group(2)) {
      case "ms" -> Duration.ofMillis(number);
      case "s" -> Duration.ofSeconds(number);
      case "m" -> Duration.ofMinutes(number);
      default -> Duration.ofHours(number);
    };
  }

  /// The shortest way to write a time so.
  static String text(Duration time) {
    if (time.toMillisPart() > 0) {
      return time.toMillis() + "ms";
    }
    if (time.toSecondsPart() > 0) {
      return time.toSeconds() + "s";
    }
    return time.toMinutesPart() > 0 ? time.toMinutes() + "m" : time.toHours() + "h";
  }
}

package dev.trailsearch.indexer.source;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What the path of a folder says of everything below it, by the layout that {@link LogKey} reads.
 *
 * @param account whose logs lie below, 12 digits
 * @param service the folder of the service that wrote them; null above it
 * @param region where they were recorded; null above it
 * @param period when they were delivered; null above the folder of a year
 */
public record LogFolder(
    String account, @Nullable String service, @Nullable String region, @Nullable Period period) {

  /**
   * The time that a year, a month or a day covers.
   *
   * @param start its first instant
   * @param end the first instant after it
   */
  public record Period(Instant start, Instant end) {

    private static Period of(LocalDate first, LocalDate next) {
      return new Period(midnight(first), midnight(next));
    }

    private static Instant midnight(LocalDate date) {
      return date.atTime(LocalTime.MIDNIGHT).toInstant(ZoneOffset.UTC);
    }
  }

  private static final Pattern PATH =
      Pattern.compile(
          "(?:^|/)AWSLogs/(?:o-[a-z0-9]+/)?(?<account>\\d{12})/"
              + "(?:(?<service>[^/]+)/(?:(?<region>[a-z]{2}(?:-[a-z]+)+-\\d+)/"
              + "(?:(?<year>\\d{4})/(?:(?<month>\\d{2})/(?:(?<day>\\d{2})/)?)?)?)?)?$");

  /**
   * What the path says; empty where it does not follow the layout, or lies above the accounts.
   *
   * @param path with a slash at its end
   */
  public static Optional<LogFolder> of(String path) {
    Matcher parts = PATH.matcher(path);
    if (!parts.find()) {
      return Optional.empty();
    }
    try {
      return Optional.of(
          new LogFolder(
              parts.group("account"),
              parts.group("service"),
              parts.group("region"),
              period(parts.group("year"), parts.group("month"), parts.group("day"))));
    } catch (DateTimeException _) {
      return Optional.empty();
    }
  }

  /** Whether another service than CloudTrail writes here: Config, load balancers, flow logs. */
  public boolean isOfAnotherService() {
    return service != null && !service.startsWith("CloudTrail");
  }

  private static @Nullable Period period(
      @Nullable String year, @Nullable String month, @Nullable String day) {
    if (year == null) {
      return null;
    }
    LocalDate first = LocalDate.of(Integer.parseInt(year), number(month, 1), number(day, 1));
    if (month == null) {
      return Period.of(first, first.plusYears(1));
    }
    return Period.of(first, day == null ? first.plusMonths(1) : first.plusDays(1));
  }

  private static int number(@Nullable String digits, int otherwise) {
    return digits == null ? otherwise : Integer.parseInt(digits);
  }
}

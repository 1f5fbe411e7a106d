package dev.trailsearch.indexer.schema;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** How much event time one partition holds. */
public enum Granularity {
  /** One partition a day: for more than some ten million events a day. */
  DAILY,
  /** One partition a month, the default. */
  MONTHLY,
  /** One partition a year: for small stores. */
  YEARLY;

  /** The partition of this size that holds the day, in UTC. */
  Partition partition(LocalDate day) {
    return switch (this) {
      case DAILY ->
          range(
              String.format(
                  Locale.ROOT,
                  "%04d.%02d.%02d",
                  day.getYear(),
                  day.getMonthValue(),
                  day.getDayOfMonth()),
              day,
              day.plusDays(1));
      case MONTHLY -> {
        LocalDate first = day.withDayOfMonth(1);
        yield range(
            String.format(Locale.ROOT, "%04d.%02d", day.getYear(), day.getMonthValue()),
            first,
            first.plusMonths(1));
      }
      case YEARLY -> {
        LocalDate first = day.withDayOfYear(1);
        yield range(String.format(Locale.ROOT, "%04d", day.getYear()), first, first.plusYears(1));
      }
    };
  }

  /** This one, and then those of shorter ranges, which lie within its own. */
  List<Granularity> andFiner() {
    return switch (this) {
      case DAILY -> List.of(DAILY);
      case MONTHLY -> List.of(MONTHLY, DAILY);
      case YEARLY -> List.of(YEARLY, MONTHLY, DAILY);
    };
  }

  /** The one of this word; empty if there is none. */
  public static Optional<Granularity> named(String word) {
    return Arrays.stream(values()).filter(one -> one.word().equals(word)).findFirst();
  }

  /** The word in configuration and in the partition catalogue. */
  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }

  private static Partition range(String key, LocalDate from, LocalDate to) {
    return new Partition(
        key,
        from.atStartOfDay(ZoneOffset.UTC).toInstant(),
        to.atStartOfDay(ZoneOffset.UTC).toInstant());
  }
}

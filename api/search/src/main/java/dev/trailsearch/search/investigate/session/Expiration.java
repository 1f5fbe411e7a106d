package dev.trailsearch.search.investigate.session;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Reads when credentials expire. STS writes it as its Java release prints dates. */
final class Expiration {

  /** From this on a number means milliseconds; as seconds it would lie in the year 5138. */
  private static final long MILLIS = 100_000_000_000L;

  private static final int MOST_DIGITS = 15;

  /** {@code Jul 30, 2021 12:56:03 AM}, since Java 9 with a comma after the year. */
  private static final DateTimeFormatter PRINTED =
      new DateTimeFormatterBuilder()
          .parseCaseInsensitive()
          .appendPattern("MMM d, uuuu[,] h:mm:ss a")
          .toFormatter(Locale.ENGLISH);

  private Expiration() {}

  /** The instant; null if the text is none. */
  static @Nullable Instant parse(String text) {
    try {
      if (!text.isEmpty()
          && text.length() <= MOST_DIGITS
          && text.chars().allMatch(Expiration::isDigit)) {
        long number = Long.parseLong(text);
        return number < MILLIS ? Instant.ofEpochSecond(number) : Instant.ofEpochMilli(number);
      }
      if (text.indexOf('T') == "2023-07-10".length()) {
        return OffsetDateTime.parse(text).toInstant();
      }
      // Since Java 20 there is a narrow no-break space before AM and PM.
      String plain = text.replace('\u202f', ' ').replace('\u00a0', ' ');
      return LocalDateTime.parse(plain, PRINTED).toInstant(ZoneOffset.UTC);
    } catch (DateTimeException _) {
      return null;
    }
  }

  private static boolean isDigit(int c) {
    return c >= '0' && c <= '9';
  }
}

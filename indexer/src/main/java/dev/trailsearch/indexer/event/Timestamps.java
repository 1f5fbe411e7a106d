package dev.trailsearch.indexer.event;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import org.jspecify.annotations.Nullable;

/** Reads CloudTrail's times. */
final class Timestamps {

  private static final int PLAIN_LENGTH = "2023-07-10T11:47:39Z".length();

  private Timestamps() {}

  /** An ISO-8601 time with {@code Z} or an offset; null if the text is none. */
  static @Nullable Instant parse(String text) {
    try {
      return isPlain(text)
          ? Instant.ofEpochSecond(plainSeconds(text))
          : OffsetDateTime.parse(text, DateTimeFormatter.ISO_OFFSET_DATE_TIME).toInstant();
    } catch (DateTimeException _) {
      return null;
    }
  }

  /**
   * {@code eventTime} has this one form in nearly every record; a formatter costs ten times more.
   */
  private static boolean isPlain(String text) {
    return text.length() == PLAIN_LENGTH
        && text.charAt(4) == '-'
        && text.charAt(7) == '-'
        && text.charAt(10) == 'T'
        && text.charAt(13) == ':'
        && text.charAt(16) == ':'
        && text.charAt(19) == 'Z';
  }

  private static long plainSeconds(String text) {
    return LocalDateTime.of(
            digits(text, 0, 4),
            digits(text, 5, 7),
            digits(text, 8, 10),
            digits(text, 11, 13),
            digits(text, 14, 16),
            digits(text, 17, 19))
        .toEpochSecond(ZoneOffset.UTC);
  }

  private static int digits(String text, int from, int to) {
    int value = 0;
    for (int i = from; i < to; i++) {
      int digit = text.charAt(i) - '0';
      if (digit < 0 || digit > 9) {
        throw new DateTimeException("not a digit in " + text);
      }
      value = value * 10 + digit;
    }
    return value;
  }
}

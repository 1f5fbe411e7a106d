package dev.trailsearch.indexer.wrapping;

import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.format.DateTimeFormatter;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Reads the times of wrappers: in words, or a number since 1970 in the unit that is usual there.
 */
enum WrapperTime {
  SECONDS(3),
  MILLIS(0);

  /** Without a limit, a number such as 1e999999999 would be written out digit by digit. */
  private static final Pattern NUMBER =
      Pattern.compile("[0-9]{1,15}(\\.[0-9]{1,9})?([eE]\\+?[0-9]{1,2})?");

  private final int digits;

  WrapperTime(int digits) {
    this.digits = digits;
  }

  /** The instant; null if the text is none. */
  @Nullable Instant read(String text) {
    try {
      if (NUMBER.matcher(text).matches()) {
        return Instant.ofEpochMilli(new BigDecimal(text).movePointRight(digits).longValue());
      }
      // Python prints a blank, and Lake neither T nor offset: its times are UTC.
      String spaced = text.length() > 10 && text.charAt(10) == ' ' ? iso(text) : text;
      return OffsetDateTime.parse(spaced, DateTimeFormatter.ISO_OFFSET_DATE_TIME).toInstant();
    } catch (DateTimeException _) {
      return null;
    }
  }

  private static String iso(String text) {
    String joined = text.substring(0, 10) + 'T' + text.substring(11);
    boolean hasOffset = joined.matches(".*([Zz]|[+-][0-9:]+)");
    return hasOffset ? joined : joined + 'Z';
  }
}

package dev.trailsearch.indexer.source;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What the key of an object says of its content, by the layout that CloudTrail gives its buckets
 * (AWS CloudTrail user guide, "Finding your CloudTrail log files").
 *
 * @param account whose events it holds, 12 digits
 * @param type what kind of file it is
 * @param region where they were recorded
 * @param delivered when it was delivered; the beginning of the day where only the folders say it.
 *     Its events may be older: by minutes as a rule, by weeks after an outage
 */
public record LogKey(String account, Type type, String region, Instant delivered) {

  /** The files that CloudTrail writes. */
  public enum Type {
    /** Management and data events. */
    EVENTS("CloudTrail"),
    /** Insight events. */
    INSIGHT("CloudTrail-Insight"),
    /** Network activity events. */
    NETWORK_ACTIVITY("CloudTrail-NetworkActivity"),
    /** Aggregated events. */
    AGGREGATED("CloudTrail-Aggregated"),
    /** Digests, which prove that the others are whole. */
    DIGEST("CloudTrail-Digest");

    private final String folder;

    Type(String folder) {
      this.folder = folder;
    }

    /** Its folder below the account's. */
    public String folder() {
      return folder;
    }

    private static Optional<Type> of(String folder) {
      for (Type type : values()) {
        if (type.folder.equals(folder)) {
          return Optional.of(type);
        }
      }
      return Optional.empty();
    }
  }

  private static final String WHO = "(?<account>\\d{12})";
  private static final String WHAT = "(?<type>CloudTrail(?:-[A-Za-z]+)?)";
  private static final String WHERE = "(?<region>[a-z]{2}(?:-[a-z]+)+-\\d+)";

  private static final Pattern FOLDERS =
      Pattern.compile(
          "(?:^|/)AWSLogs/(?:o-[a-z0-9]+/)?%s/%s/%s/(?<day>\\d{4}/\\d{2}/\\d{2})/"
              .formatted(WHO, WHAT, WHERE));

  /** A digest's name holds the trail and its home Region, too, and its time has seconds. */
  private static final Pattern NAME =
      Pattern.compile(
          "(?:^|/)%s_%s_%s_(?:[^/]+_)?(?<day>\\d{8})T(?<time>\\d{4})(?:\\d{2})?Z[^/]*$"
              .formatted(WHO, WHAT, WHERE));

  /** What the key says; empty where it does not follow the layout. */
  public static Optional<LogKey> of(String key) {
    Matcher name = NAME.matcher(key);
    Matcher folders = FOLDERS.matcher(key);
    try {
      // The folder tells the type, since some files of Insight events are named as all others are.
      if (name.find()) {
        String type = folders.find() ? folders.group("type") : name.group("type");
        return of(name, type, nameTime(name));
      }
      return folders.find()
          ? of(
              folders, folders.group("type"), day(folders, "yyyy/MM/dd").atTime(LocalTime.MIDNIGHT))
          : Optional.empty();
    } catch (DateTimeException _) {
      return Optional.empty();
    }
  }

  private static Optional<LogKey> of(Matcher matcher, String type, LocalDateTime delivered) {
    return Type.of(type)
        .map(known ->
            new LogKey(
                matcher.group("account"),
                known,
                matcher.group("region"),
                delivered.toInstant(ZoneOffset.UTC)));
  }

  private static LocalDateTime nameTime(Matcher name) {
    LocalTime time = LocalTime.parse(name.group("time"), DateTimeFormatter.ofPattern("HHmm"));
    return day(name, "yyyyMMdd").atTime(time);
  }

  private static LocalDate day(Matcher matcher, String form) {
    return LocalDate.parse(matcher.group("day"), DateTimeFormatter.ofPattern(form));
  }
}

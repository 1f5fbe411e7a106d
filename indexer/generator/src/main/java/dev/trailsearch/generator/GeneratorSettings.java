package dev.trailsearch.generator;

import dev.trailsearch.generator.story.AttackStory;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;

/**
 * What is to be generated. The same settings give the same records on every machine.
 *
 * @param events how many records are written, those of the attack and those delivered twice
 *     included; 1,000 or more, and at most 5,000,000 for each day
 * @param seed what chance begins with
 * @param accounts how many accounts, from 2 (the attack crosses from one into another) to 100
 * @param days how many days before {@code until} are covered, from 1 to 3,650
 * @param until the end, exclusive; a full hour
 * @param duplicates how many records are delivered a second time, in another file, from 0 to 0.5
 * @param digests whether the log files are covered by signed digest files
 */
public record GeneratorSettings(
    long events,
    long seed,
    int accounts,
    int days,
    Instant until,
    double duplicates,
    boolean digests) {

  private static final Instant DEFAULT_UNTIL = Instant.parse("2026-03-31T00:00:00Z");
  private static final double DEFAULT_DUPLICATES = 0.01;
  private static final Duration INTO_THE_NIGHT = Duration.parse("PT2H13M7S");
  private static final long LEAST_EVENTS = 1_000;
  private static final long MOST_EVENTS_A_DAY = 5_000_000;
  private static final int MOST_ACCOUNTS = 100;
  private static final int MOST_DAYS = 3_650;
  private static final double MOST_DUPLICATES = 0.5;

  public GeneratorSettings {
    require(
        events >= LEAST_EVENTS,
        "events must be %d or more, so that the attack has a crowd to hide in; it is %d"
            .formatted(LEAST_EVENTS, events));
    require(
        accounts >= 2 && accounts <= MOST_ACCOUNTS,
        "accounts must be from 2 (the attack crosses from one into another) to %d; it is %d"
            .formatted(MOST_ACCOUNTS, accounts));
    require(
        days >= 1 && days <= MOST_DAYS,
        "days must be from 1 to %d; it is %d".formatted(MOST_DAYS, days));
    require(
        events <= days * MOST_EVENTS_A_DAY,
        "events must be at most %d a day, or five minutes of them would not fit into memory; for %d events ask for %d days or more"
            .formatted(MOST_EVENTS_A_DAY, events, (events - 1) / MOST_EVENTS_A_DAY + 1));
    require(
        until.equals(until.truncatedTo(ChronoUnit.HOURS)),
        "until must be a full hour, such as %s; it is %s".formatted(DEFAULT_UNTIL, until));
    require(
        duplicates >= 0 && duplicates <= MOST_DUPLICATES,
        "duplicates, the share of records delivered twice, must be from 0 to %s; it is %s"
            .formatted(MOST_DUPLICATES, duplicates));
  }

  /** Settings with one record in a hundred delivered twice, and without digests. */
  public GeneratorSettings(long events, long seed, int accounts, int days, Instant until) {
    this(events, seed, accounts, days, until, DEFAULT_DUPLICATES, false);
  }

  /** 20,000 events in three accounts, in the week that ends on 31 March 2026. */
  public static GeneratorSettings defaults() {
    return new GeneratorSettings(20_000, 1, 3, 7, DEFAULT_UNTIL);
  }

  public GeneratorSettings withEvents(long count) {
    return new GeneratorSettings(count, seed, accounts, days, until, duplicates, digests);
  }

  public GeneratorSettings withSeed(long other) {
    return new GeneratorSettings(events, other, accounts, days, until, duplicates, digests);
  }

  public GeneratorSettings withAccounts(int count) {
    return new GeneratorSettings(events, seed, count, days, until, duplicates, digests);
  }

  public GeneratorSettings withDays(int count) {
    return new GeneratorSettings(events, seed, accounts, count, until, duplicates, digests);
  }

  public GeneratorSettings withUntil(Instant end) {
    return new GeneratorSettings(events, seed, accounts, days, end, duplicates, digests);
  }

  public GeneratorSettings withDuplicates(double share) {
    return new GeneratorSettings(events, seed, accounts, days, until, share, digests);
  }

  public GeneratorSettings withDigests() {
    return new GeneratorSettings(events, seed, accounts, days, until, duplicates, true);
  }

  /** The begin of the window, inclusive. */
  public Instant from() {
    return until.minus(Duration.ofDays(days));
  }

  /** The attack that logs with these settings tell. */
  public AttackStory story() {
    return AttackStory.beginning(storyBegin());
  }

  /**
   * In the small hours of the third day before the end, or of the first day of a shorter window.
   */
  Instant storyBegin() {
    return until.minus(Duration.ofDays(Math.min(days, 3))).plus(INTO_THE_NIGHT);
  }

  private static void require(boolean met, String otherwise) {
    if (!met) {
      throw new IllegalArgumentException(otherwise);
    }
  }
}

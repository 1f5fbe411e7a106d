package dev.trailsearch.generator.play;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TimetableTest {

  private static final Instant MONDAY = Instant.parse("2026-03-23T00:00:00Z");

  @ParameterizedTest
  @CsvSource({"0, 1", "1, 7", "999, 3", "20000, 7", "3000017, 1", "12345, 400"})
  void the_shares_add_up_to_the_whole(long events, int days) {
    assertThat(slots(events, days).stream().mapToLong(Slot::budget).sum()).isEqualTo(events);
  }

  @Test
  void slots_follow_each_other_every_five_minutes() {
    List<Slot> slots = slots(1_000, 1);
    assertThat(slots).hasSize(288);
    for (int i = 1; i < slots.size(); i++) {
      assertThat(slots.get(i).start()).isEqualTo(slots.get(i - 1).end());
    }
  }

  @Test
  void nights_and_weekends_are_quieter() {
    List<Slot> slots = slots(1_000_000, 7);
    long mondayMorning = events(slots, 8, 12);
    assertThat(events(slots, 1, 5)).isLessThan(mondayMorning / 2);
    assertThat(events(slots, 5 * 24 + 8, 5 * 24 + 12)).isLessThan(mondayMorning * 2 / 3);
  }

  @Test
  void few_events_are_gathered_into_few_slots() {
    Stream<Slot> busy = slots(2_000, 7).stream().filter(slot -> slot.budget() > 0);
    assertThat(busy).hasSizeLessThanOrEqualTo(168);
  }

  private static long events(List<Slot> slots, int fromHour, int toHour) {
    long from = MONDAY.plus(Duration.ofHours(fromHour)).getEpochSecond();
    long to = MONDAY.plus(Duration.ofHours(toHour)).getEpochSecond();
    return slots.stream()
        .filter(slot -> slot.start() >= from && slot.start() < to)
        .mapToLong(Slot::budget)
        .sum();
  }

  private static List<Slot> slots(long events, int days) {
    List<Slot> slots = new ArrayList<>();
    new Timetable(
            MONDAY.getEpochSecond(), MONDAY.plus(Duration.ofDays(days)).getEpochSecond(), events, 1)
        .slots()
        .forEachRemaining(slots::add);
    return slots;
  }
}

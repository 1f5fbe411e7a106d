package dev.trailsearch.sources.queue;

import static org.assertj.core.api.Assertions.assertThat;

import dev.trailsearch.sources.queue.Fate.Work;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FateTest {

  private static final Duration MINUTE = Duration.ofMinutes(1);
  private static final Work FAILED = new Work.Failed("why");
  private static final Work UNREADABLE = new Work.Unreadable("why");

  @Test
  void what_is_loaded_is_deleted_however_often_it_came() {
    assertThat(fate(new Work.Loaded(), 1, false)).isEqualTo(new Fate.Delete());
    assertThat(fate(new Work.Loaded(), 99, true)).isEqualTo(new Fate.Delete());
  }

  @Test
  void what_fails_comes_again_until_it_has_failed_five_times() {
    assertThat(fate(FAILED, 2, false)).isEqualTo(new Fate.Again(MINUTE, "why"));
    assertThat(fate(FAILED, 4, false)).isInstanceOf(Fate.Again.class);
    assertThat(fate(FAILED, 5, false)).isEqualTo(new Fate.Park("why"));
    assertThat(fate(FAILED, 6, false)).isEqualTo(new Fate.Park("why"));
  }

  @Test
  void a_redrive_policy_counts_by_itself() {
    assertThat(fate(FAILED, 50, true)).isInstanceOf(Fate.Again.class);
    assertThat(fate(UNREADABLE, 2, true)).isEqualTo(new Fate.Redrive(MINUTE, "why"));
  }

  @Test
  void what_nothing_can_be_made_of_is_parked_at_once() {
    assertThat(fate(UNREADABLE, 1, false)).isEqualTo(new Fate.Park("why"));
  }

  @ParameterizedTest
  @CsvSource({"1,30", "2,60", "3,120", "5,480", "6,900", "1000,900"})
  void each_failure_waits_twice_as_long_up_to_a_quarter_of_an_hour(int receives, int seconds) {
    assertThat(QueueSettings.DEFAULT.backOff(receives)).hasSeconds(seconds);
  }

  private static Fate fate(Work work, int receives, boolean redrives) {
    return Fate.of(work, receives, redrives, QueueSettings.DEFAULT);
  }
}

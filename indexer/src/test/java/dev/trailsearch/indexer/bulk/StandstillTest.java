package dev.trailsearch.indexer.bulk;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class StandstillTest {

  private final List<String> told = new ArrayList<>();
  private final Standstill standstill = new Standstill(new Notes(told));

  @Test
  void many_waiting_batches_are_one_report() {
    standstill.enter("blocked");
    standstill.enter("blocked too");
    standstill.leave();
    standstill.enter("still blocked");
    standstill.leave();
    assertThat(told).containsExactly("began: blocked");
    standstill.leave();
    assertThat(told).containsExactly("began: blocked", "ended");
  }

  @Test
  void a_second_standstill_is_told_again() {
    standstill.enter("one");
    standstill.leave();
    standstill.enter("two");
    standstill.leave();
    assertThat(told).containsExactly("began: one", "ended", "began: two", "ended");
  }

  @Test
  void one_wait_is_no_standstill() throws InterruptedException {
    BatchWait wait = new BatchWait(Duration.ofMinutes(1), standstill);
    wait.pause("busy");
    wait.renew();
    assertThat(told).isEmpty();
    wait.pause("busy");
    wait.pause("busy");
    wait.renew();
    wait.renew();
    assertThat(told).containsExactly("began: busy", "ended");
  }
}

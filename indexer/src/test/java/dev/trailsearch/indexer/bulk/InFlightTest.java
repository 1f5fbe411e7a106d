package dev.trailsearch.indexer.bulk;

import static org.assertj.core.api.Assertions.assertThat;

import dev.trailsearch.indexer.Until;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(30)
class InFlightTest {

  private final AtomicLong clock = new AtomicLong();
  private final InFlight inFlight = new InFlight(new Pace.Bounds(100, 8_000, 1_000), clock::get);

  @Test
  void who_finds_no_room_waits_until_there_is() throws InterruptedException {
    inFlight.enter(1_500);
    Thread second = entering(600);
    awaitWaiting(second);
    assertThat(inFlight.flow()).isEqualTo(new Flow(1_500, 2_000, 1));
    inFlight.leave(1_500);
    second.join();
    assertThat(inFlight.flow()).isEqualTo(new Flow(600, 2_000, 1));
  }

  @Test
  void a_batch_larger_than_all_the_room_goes_alone() throws InterruptedException {
    inFlight.enter(50_000);
    Thread second = entering(1);
    awaitWaiting(second);
    inFlight.leave(50_000);
    second.join();
    assertThat(inFlight.flow().inFlight()).isEqualTo(1);
  }

  @Test
  void who_waits_goes_on_when_the_target_has_grown() throws InterruptedException {
    inFlight.enter(2_000);
    Thread second = entering(200);
    awaitWaiting(second);
    inFlight.heard(items(new ItemOutcome.Created()), 1_000, inFlight.now());
    second.join();
    assertThat(inFlight.flow()).isEqualTo(new Flow(2_200, 2_250, 1));
  }

  @Test
  void refusals_of_requests_sent_together_halve_it_once() throws InterruptedException {
    inFlight.enter(2_000);
    long sent = inFlight.now();
    clock.addAndGet(Duration.ofMillis(10).toNanos());
    inFlight.heard(new Answer.Unavailable("429"), 1_000, sent);
    clock.addAndGet(1);
    inFlight.heard(items(new ItemOutcome.Created(), new ItemOutcome.Busy("full")), 1_000, sent);
    assertThat(inFlight.target()).isEqualTo(1_000);
    inFlight.heard(new Answer.Broken("reset"), 1_000, inFlight.now());
    assertThat(inFlight.target()).isEqualTo(500);
  }

  @Test
  void duplicates_and_blocks_say_nothing_of_the_pace() throws InterruptedException {
    inFlight.enter(2_000);
    inFlight.heard(items(new ItemOutcome.Created(), new ItemOutcome.Exists()), 1_000, 0);
    inFlight.heard(items(new ItemOutcome.Blocked("read-only")), 1_000, 0);
    inFlight.heard(new Answer.TooLarge(), 1_000, 0);
    inFlight.heard(new Answer.Unreadable("400"), 1_000, 0);
    assertThat(inFlight.target()).isEqualTo(2_000);
  }

  private static Answer items(ItemOutcome... outcomes) {
    return new Answer.Items(List.of(outcomes));
  }

  private Thread entering(long bytes) {
    return Thread.ofVirtual()
        .start(() -> {
          try {
            inFlight.enter(bytes);
          } catch (InterruptedException e) {
            throw new IllegalStateException(e);
          }
        });
  }

  private static void awaitWaiting(Thread thread) throws InterruptedException {
    Until.holds(() -> thread.getState() == Thread.State.WAITING);
  }
}

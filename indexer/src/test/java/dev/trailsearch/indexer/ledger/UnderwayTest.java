package dev.trailsearch.indexer.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import dev.trailsearch.indexer.TestStore;
import dev.trailsearch.indexer.opensearch.Patience;
import dev.trailsearch.indexer.source.FakeObject;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class UnderwayTest {

  private static final Duration LEASE = Duration.ofSeconds(30);

  private TestStore store;
  private Instant now = Instant.parse("2026-01-01T00:00:00Z");
  private Workers workers;
  private Ledger ledger;
  private Underway underway;

  @BeforeEach
  void start() {
    store = TestStore.empty();
    Patience patience = new Patience(Duration.ofSeconds(10));
    workers = new Workers(store.engine(), LEASE, () -> now, patience);
    ledger = new Ledger(store.engine(), workers, () -> now, patience);
    underway = new Underway(store.engine(), () -> now);
  }

  @AfterEach
  void stop() {
    store.close();
  }

  @Test
  void without_workers_it_is_quiet() {
    assertThat(underway.now()).isEqualTo(new Underway.State.Quiet());
  }

  @Test
  void a_worker_is_seen_before_it_takes_anything_on_and_until_it_leaves() throws Exception {
    try (Worker _ = workers.join()) {
      assertThat(underway.now()).isEqualTo(new Underway.State.Idle());
    }
    assertThat(underway.now()).isEqualTo(new Underway.State.Quiet());
  }

  @Test
  void the_first_object_in_hand_counts_until_it_is_finished() throws Exception {
    Instant first = now;
    try (Worker one = workers.join();
        Worker other = workers.join()) {
      Claim.Won early = claim(one, "a");
      now = now.plusSeconds(5);
      Claim.Won late = claim(other, "b");

      assertThat(underway.now()).isEqualTo(new Underway.State.Reading(first));
      finish(early, one);
      assertThat(underway.now()).isEqualTo(new Underway.State.Reading(first.plusSeconds(5)));
      finish(late, other);
      assertThat(underway.now()).isEqualTo(new Underway.State.Idle());
    }
  }

  @Test
  void what_a_worker_without_a_sign_of_life_left_does_not_count() throws Exception {
    try (Worker lost = workers.join()) {
      claim(lost, "a");
      now = now.plus(LEASE).plusSeconds(1);

      assertThat(underway.now()).isEqualTo(new Underway.State.Quiet());
    }
  }

  private Claim.Won claim(Worker worker, String key) throws InterruptedException {
    List<Claim> claims = ledger.claim(List.of(new FakeObject(key, "1", "x")), worker, Instant.MIN);
    return (Claim.Won) claims.getFirst();
  }

  private void finish(Claim.Won claim, Worker worker) throws InterruptedException {
    Outcome loaded = new Outcome(ObjectState.LOADED, RecordCounts.NONE, 0, null, null, null, null);
    assertThat(ledger.finish(List.of(new Ledger.Finished(claim, loaded)), worker))
        .containsExactly(true);
  }
}

package dev.trailsearch.indexer.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import dev.trailsearch.indexer.TestStore;
import dev.trailsearch.indexer.ledger.Ledger.Finished;
import dev.trailsearch.indexer.opensearch.Patience;
import dev.trailsearch.indexer.source.FakeObject;
import dev.trailsearch.indexer.source.LogObject;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class LedgerTest {

  private static final Duration LEASE = Duration.ofSeconds(30);
  private static final LogObject A = new FakeObject("a", "1", "x");
  private static final LogObject B = new FakeObject("b", "1", "y");
  private static final Outcome LOADED =
      new Outcome(ObjectState.LOADED, RecordCounts.NONE, 0, null, null, null, null);
  private static final Outcome FAILED =
      new Outcome(ObjectState.FAILED, RecordCounts.NONE, 0, null, null, null, "torn");

  private TestStore store;
  private Instant now = Instant.parse("2026-01-01T00:00:00Z");
  private Workers workers;
  private Ledger ledger;
  private Worker one;
  private Worker other;

  @BeforeEach
  void start() throws InterruptedException {
    store = TestStore.empty();
    Patience patience = new Patience(Duration.ofSeconds(10));
    workers = new Workers(store.engine(), LEASE, () -> now, patience);
    ledger = new Ledger(store.engine(), workers, () -> now, patience);
    one = workers.join();
    other = workers.join();
  }

  @AfterEach
  void stop() {
    one.close();
    other.close();
    store.close();
  }

  @Test
  void an_object_is_won_by_one_worker_and_held_for_the_other() throws Exception {
    assertThat(claim(one, A, B)).hasOnlyElementsOfType(Claim.Won.class).hasSize(2);
    assertThat(claim(other, A, B)).containsExactly(new Claim.Held(A), new Claim.Held(B));
  }

  @Test
  void what_is_finished_is_done_for_all() throws Exception {
    finish(one, LOADED, A);
    assertThat(claim(one, A)).containsExactly(new Claim.Done(A));
    assertThat(claim(other, A)).containsExactly(new Claim.Done(A));
  }

  @Test
  void what_failed_is_read_again() throws Exception {
    finish(one, FAILED, A);
    assertThat(claim(other, A)).hasOnlyElementsOfType(Claim.Won.class);
  }

  @Test
  void what_has_changed_is_read_again() throws Exception {
    finish(one, LOADED, A);
    assertThat(claim(other, new FakeObject("a", "2", "x"))).hasOnlyElementsOfType(Claim.Won.class);
    finish(one, LOADED, B);
    assertThat(claim(other, new FakeObject("b", "1", "longer")))
        .hasOnlyElementsOfType(Claim.Won.class);
  }

  @Test
  void what_was_finished_before_a_given_time_is_read_again_when_asked_for() throws Exception {
    finish(one, LOADED, A);
    Instant later = now.plusSeconds(1);
    now = later;
    assertThat(ledger.claim(List.of(A), other, later)).hasOnlyElementsOfType(Claim.Won.class);
    finish(other, LOADED, B);
    assertThat(ledger.claim(List.of(B), one, later))
        .as("finished since then")
        .containsExactly(new Claim.Done(B));
  }

  @Test
  void a_worker_that_leaves_frees_what_it_holds() throws Exception {
    claim(one, A);
    one.close();
    assertThat(claim(other, A)).hasOnlyElementsOfType(Claim.Won.class);
  }

  @Test
  void a_worker_without_a_sign_of_life_is_taken_over_and_cannot_finish_any_more() throws Exception {
    List<Claim> stale = claim(one, A);
    now = now.plus(LEASE).plusSeconds(1);
    assertThat(workers.renew(other.id())).isNotEmpty();
    List<Claim> taken = claim(other, A);
    assertThat(taken).hasOnlyElementsOfType(Claim.Won.class);
    assertThat(ledger.finish(finished(stale, LOADED), one)).containsExactly(false);
    assertThat(ledger.finish(finished(taken, LOADED), other)).containsExactly(true);
  }

  @Test
  void a_dead_process_of_this_machine_is_not_waited_for() {
    String living = one.id();
    String dead = living.replaceFirst("-\\d+-(\\d+)-(\\w+)$", "-999999999-$1-$2");
    assertThat(WorkerId.isKnownDead(living)).isFalse();
    assertThat(WorkerId.isKnownDead(dead)).isTrue();
    assertThat(WorkerId.isKnownDead("elsewhere-1-1-00000000")).as("another machine").isFalse();
  }

  @Test
  void many_workers_at_once_win_each_object_once() throws Exception {
    List<LogObject> objects =
        IntStream.range(0, 300).<LogObject>mapToObj(i -> new FakeObject("o" + i, "1", "")).toList();
    ConcurrentLinkedQueue<LogObject> won = new ConcurrentLinkedQueue<>();
    List<Thread> threads = new ArrayList<>();
    for (int i = 0; i < 6; i++) {
      threads.add(Thread.ofVirtual().start(() -> claimAll(objects, won)));
    }
    for (Thread thread : threads) {
      thread.join();
    }
    assertThat(won).containsExactlyInAnyOrderElementsOf(objects);
  }

  @Test
  void a_key_may_be_longer_than_an_id_can_be() throws Exception {
    LogObject deep = new FakeObject("x/".repeat(1_000), "1", "");
    finish(one, LOADED, deep);
    assertThat(claim(other, deep)).containsExactly(new Claim.Done(deep));
  }

  private void claimAll(List<LogObject> objects, ConcurrentLinkedQueue<LogObject> won) {
    try (Worker worker = workers.join()) {
      List<Finished> finished = new ArrayList<>();
      for (Claim claim : ledger.claim(objects, worker, Instant.MIN)) {
        if (claim instanceof Claim.Won it) {
          won.add(it.object());
          finished.add(new Finished(it, LOADED));
        }
      }
      assertThat(ledger.finish(finished, worker)).doesNotContain(false);
    } catch (InterruptedException e) {
      throw new AssertionError(e);
    }
  }

  private List<Claim> claim(Worker worker, LogObject... objects) throws InterruptedException {
    return ledger.claim(List.of(objects), worker, Instant.MIN);
  }

  private void finish(Worker worker, Outcome outcome, LogObject object)
      throws InterruptedException {
    assertThat(ledger.finish(finished(claim(worker, object), outcome), worker))
        .containsExactly(true);
  }

  private static List<Finished> finished(List<Claim> claims, Outcome outcome) {
    return claims.stream().map(claim -> new Finished((Claim.Won) claim, outcome)).toList();
  }
}

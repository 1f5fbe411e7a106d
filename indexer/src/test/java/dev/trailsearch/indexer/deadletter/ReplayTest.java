package dev.trailsearch.indexer.deadletter;

import static dev.trailsearch.indexer.Records.id;
import static dev.trailsearch.indexer.Records.record;
import static dev.trailsearch.indexer.deadletter.Lost.broken;
import static dev.trailsearch.indexer.deadletter.Lost.brokenLog;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.trailsearch.indexer.TestStore;
import dev.trailsearch.indexer.bulk.BulkSettings;
import dev.trailsearch.indexer.deadletter.ReplaySummary.Letters;
import dev.trailsearch.indexer.event.Position;
import dev.trailsearch.indexer.event.Slice;
import dev.trailsearch.indexer.ledger.RecordCounts;
import dev.trailsearch.indexer.schema.Granularity;
import dev.trailsearch.indexer.schema.Partitioning;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class ReplayTest {

  private static final Instant NOON = Instant.parse("2026-07-10T12:00:00Z");

  private final AtomicReference<Instant> now = new AtomicReference<>(NOON);
  private final Map<String, LetterOutcome> outcomes = new LinkedHashMap<>();
  private TestStore store;
  private DeadLetters letters;

  @BeforeEach
  void emptyStore() {
    store = TestStore.empty();
    letters = new DeadLetters(store.engine(), now::get, Duration.ofSeconds(30));
  }

  @AfterEach
  void close() {
    store.close();
  }

  @Test
  void a_repaired_record_is_indexed_as_if_its_object_had_held_it() throws Exception {
    DeadLetter lost = lost("logs/a.json", brokenLog(record(1)));
    ReplaySummary summary = replay().repaired(lost.id(), Slice.of(record(1)));
    assertThat(summary.letters()).isEqualTo(new Letters(1, 1, 0, 0));
    assertThat(summary.records()).isEqualTo(new RecordCounts(1, 1, 0, 0, 0, 0, 0, 0));
    assertThat(outcomes).containsEntry(lost.id(), new LetterOutcome.Replayed(List.of(id(1))));

    JsonNode event = store.search("eventID:\"" + id(1) + "\"").path(0).path("_source");
    assertThat(event.path("trail").path("source").asText()).isEqualTo("logs/a.json");
    assertThat(event.path("trail").path("ingested").asText()).isEqualTo(NOON.toString());
    assertThat(letters.count(LetterFilter.WAITING)).isZero();
  }

  @Test
  void what_was_replayed_leaves_a_tombstone_that_a_load_of_its_object_recognises()
      throws Exception {
    DeadLetter lost = lost("a.json", brokenLog(record(1)));
    assertThat(letters.resolved(List.of(lost.id()))).isEmpty();
    replay().repaired(lost.id(), Slice.of(record(1)));

    OpenedLetter tombstone = letters.open(lost.id()).orElseThrow();
    assertThat(tombstone.content()).isNull();
    assertThat(tombstone.entry().status())
        .isEqualTo(new Status(State.REPLAYED, 2, NOON, NOON, List.of(id(1))));
    assertThat(letters.resolved(List.of("other", lost.id())))
        .containsExactly(Map.entry(lost.id(), tombstone.entry()));
    now.set(NOON.plusSeconds(60));
    letters.put(List.of(lost));
    assertThat(letters.open(lost.id())).contains(tombstone);
  }

  @Test
  void a_letter_that_is_still_broken_waits_on_with_one_attempt_more() throws Exception {
    DeadLetter lost = lost("a.json", "{\"Records\":[\n " + broken(record(1)) + "]}");
    now.set(NOON.plusSeconds(60));
    ReplaySummary summary = replay().of(List.of(lost.id()));
    assertThat(summary.letters()).isEqualTo(new Letters(1, 0, 1, 0));
    assertThat(summary.records()).isEqualTo(new RecordCounts(1, 0, 0, 0, 0, 0, 1, 0));

    LetterEntry entry = letters.open(lost.id()).orElseThrow().entry();
    assertThat(entry.fault()).isEqualTo(lost.fault());
    assertThat(entry.status())
        .isEqualTo(new Status(State.WAITING, 2, NOON, NOON.plusSeconds(60), List.of()));
    assertThat(store.count()).isZero();
  }

  @Test
  void a_repair_that_is_none_says_where_in_the_new_text() throws Exception {
    DeadLetter lost = lost("a.json", brokenLog(record(1)));
    replay().repaired(lost.id(), Slice.of("{\"eventName\":\n oops}"));
    LetterEntry entry = letters.open(lost.id()).orElseThrow().entry();
    assertThat(entry.fault().reason())
        .startsWith("repaired text, line 2, ")
        .contains("Unrecognized token");
    assertThat(entry.fault().noticed()).isEqualTo(lost.place().start());
    assertThat(Lost.text(letters.open(lost.id()).orElseThrow().content()))
        .isEqualTo(broken(record(1)));
  }

  @Test
  void an_empty_repair_is_none() throws Exception {
    DeadLetter lost = lost("a.json", brokenLog(record(1)));
    assertThat(replay().repaired(lost.id(), Slice.of(" \n")).letters().failed()).isOne();
    assertThat(letters.count(LetterFilter.WAITING)).isOne();
  }

  @Test
  void a_repair_may_hold_several_records_in_any_form() throws Exception {
    DeadLetter lost = lost("a.json", "{\"Records\":[" + broken(record(1)));
    String repair = "{\"Records\":[" + record(1) + "," + record(2) + "]}\n" + record(3);
    ReplaySummary summary = replay().repaired(lost.id(), Slice.of(repair));
    assertThat(summary.records()).isEqualTo(new RecordCounts(3, 3, 0, 0, 0, 0, 0, 0));
    assertThat(letters.open(lost.id()).orElseThrow().entry().status().events())
        .containsExactlyInAnyOrder(id(1), id(2), id(3));
  }

  @Test
  void of_several_records_the_good_ones_are_indexed_and_the_letter_waits_for_the_rest()
      throws Exception {
    DeadLetter lost = lost("a.json", brokenLog(record(1)));
    String half = record(1) + "\n" + broken(record(2));
    assertThat(replay().repaired(lost.id(), Slice.of(half)).records())
        .isEqualTo(new RecordCounts(2, 1, 0, 0, 0, 0, 1, 0));
    assertThat(letters.count(LetterFilter.WAITING)).isOne();
    String whole = record(1) + "\n" + record(2);
    assertThat(replay().repaired(lost.id(), Slice.of(whole)).records())
        .isEqualTo(new RecordCounts(2, 1, 1, 0, 0, 0, 0, 0));
    assertThat(letters.count(LetterFilter.WAITING)).isZero();
  }

  @Test
  void an_object_that_stood_among_records_is_a_record_in_a_replay_too() throws Exception {
    DeadLetter lost = lost("a.json", "{\"Records\":[{\"name\":\"odd\",}]}");
    assertThat(replay().repaired(lost.id(), Slice.of("{\"name\":\"odd\"}")).letters().replayed())
        .isOne();
    assertThat(store.count()).isOne();
  }

  @Test
  void an_object_that_was_no_record_is_none_in_a_replay_either() throws Exception {
    DeadLetter lost = lost("a.json", "{\"name\":\"other\"}");
    assertThat(replay().of(List.of(lost.id())).letters().failed()).isOne();
    assertThat(store.count()).isZero();
  }

  @Test
  void letters_are_replayed_unchanged_by_cause_and_all() throws Exception {
    refused("a.json", record(1));
    refused("b.json", record(2));
    lost("c.json", brokenLog(record(3)));
    ReplaySummary summary = replay().all(new LetterFilter(State.WAITING, Cause.REFUSED, null));
    assertThat(summary.letters()).isEqualTo(new Letters(2, 2, 0, 0));
    assertThat(replay().all(LetterFilter.WAITING).letters()).isEqualTo(new Letters(1, 0, 1, 0));
    assertThat(store.count()).isEqualTo(2);
  }

  @Test
  void what_is_in_the_index_already_is_counted_as_the_load_counts_it() throws Exception {
    DeadLetter same = refused("a.json", record(1));
    DeadLetter other = refused("b.json", record(1, "PutObject"));
    replay().of(List.of(same.id()));
    DeadLetter again = refused("c.json", record(1));
    assertThat(replay().of(List.of(again.id(), other.id())).records())
        .isEqualTo(new RecordCounts(2, 0, 1, 1, 0, 0, 0, 0));
    assertThat(store.count()).isEqualTo(2);
    String conflict = letters.open(other.id()).orElseThrow().entry().status().events().getFirst();
    assertThat(conflict).isNotEqualTo(id(1)).hasSize(22);
  }

  @Test
  void of_a_letter_that_was_not_kept_whole_only_a_repair_can_be_replayed() throws Exception {
    String big = record(1).replace("\"bucketName\"", "\"x\":\"" + "x".repeat(2 << 20) + "\",\"b\"");
    DeadLetter lost = lost("a.json", brokenLog(big));
    assertThat(replay().of(List.of(lost.id())).records())
        .isEqualTo(new RecordCounts(1, 0, 0, 0, 0, 0, 1, 0));
    assertThat(outcomes.get(lost.id())).isEqualTo(new LetterOutcome.Cut(lost.place()));
    assertThat(replay().repaired(lost.id(), Slice.of(big)).letters().replayed()).isOne();
  }

  @Test
  void what_is_not_there_or_was_replayed_before_is_passed_over() throws Exception {
    DeadLetter lost = refused("a.json", record(1));
    replay().of(List.of(lost.id()));
    assertThat(replay().of(List.of(lost.id(), lost.id(), "unknown")).letters())
        .isEqualTo(new Letters(2, 0, 0, 2));
    assertThat(outcomes)
        .containsEntry(lost.id(), new LetterOutcome.ReplayedBefore(List.of(id(1))))
        .containsEntry("unknown", new LetterOutcome.Absent());
  }

  @Test
  void of_many_replays_of_one_letter_one_wins_and_one_event_is_made() throws Exception {
    DeadLetter lost = lost("a.json", brokenLog(record(1)));
    List<Callable<ReplaySummary>> replays = new ArrayList<>();
    for (int n = 0; n < 6; n++) {
      // Each mends it to another event, so that only the claim keeps them apart.
      Slice text = Slice.of(record(10 + n));
      replays.add(() -> silent().repaired(lost.id(), text));
    }
    long won = 0;
    try (ExecutorService threads = Executors.newFixedThreadPool(replays.size())) {
      for (var replay : threads.invokeAll(replays)) {
        won += replay.get().letters().replayed();
      }
    }
    assertThat(won).isOne();
    assertThat(store.count()).isOne();
  }

  @Test
  void a_claim_holds_others_off_until_its_time_is_up() throws Exception {
    DeadLetter lost = refused("a.json", record(1));
    Claims dead = new Claims(store.engine(), now::get, Duration.ofSeconds(30));
    List<LetterEntry> entry = List.of(letters.open(lost.id()).orElseThrow().entry());
    assertThat(dead.claim(entry)).singleElement().isInstanceOf(Claims.Claimed.Won.class);
    // To ask again is to ask the same, as when the first answer was lost on its way.
    assertThat(dead.claim(entry)).singleElement().isInstanceOf(Claims.Claimed.Won.class);

    replay().of(List.of(lost.id()));
    assertThat(outcomes.get(lost.id())).isEqualTo(new LetterOutcome.Taken());
    now.set(NOON.plus(Claims.LEASE).plusSeconds(1));
    assertThat(replay().of(List.of(lost.id())).letters().replayed()).isOne();
  }

  @Test
  void a_claim_that_is_given_back_leaves_no_trace() throws Exception {
    DeadLetter lost = refused("a.json", record(1));
    OpenedLetter before = letters.open(lost.id()).orElseThrow();
    Claims claims = new Claims(store.engine(), now::get, Duration.ofSeconds(30));
    claims.claim(List.of(before.entry()));
    claims.release(List.of(before.entry()));
    assertThat(letters.open(lost.id()).orElseThrow().entry()).isEqualTo(before.entry());
    assertThat(replay().of(List.of(lost.id())).letters().replayed()).isOne();
  }

  private DeadLetter lost(String object, String content) throws Exception {
    DeadLetter letter = Lost.of(object, content).getFirst();
    letters.put(List.of(letter));
    return letter;
  }

  /** A good record that the engine once refused. */
  private DeadLetter refused(String object, String record) throws Exception {
    Place place = new Place(object, new Position(12, 1, 13));
    Content content = Content.of(Slice.of(record));
    DeadLetter letter =
        new DeadLetter(
            LetterId.of(place, content),
            place,
            new Fault(Cause.REFUSED, "not today", place.start()),
            content);
    letters.put(List.of(letter));
    return letter;
  }

  private Replay replay() {
    return replay(outcomes::put);
  }

  private Replay silent() {
    return replay((_, _) -> {});
  }

  private Replay replay(ReplayListener listener) {
    return new Replay(
        store.engine(),
        BulkSettings.DEFAULT,
        new Partitioning(Granularity.MONTHLY, now::get),
        listener);
  }
}

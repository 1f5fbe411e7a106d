package dev.trailsearch.indexer.deadletter;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import dev.trailsearch.indexer.TestStore;
import dev.trailsearch.indexer.event.Position;
import dev.trailsearch.indexer.event.Slice;
import dev.trailsearch.indexer.opensearch.EngineException;
import dev.trailsearch.indexer.schema.Schema;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class DeadLettersTest {

  private static final Instant NOON = Instant.parse("2026-07-10T12:00:00Z");
  private static final LetterFilter ANY = LetterFilter.WAITING;

  private final AtomicReference<Instant> now = new AtomicReference<>(NOON);
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
  void a_letter_is_there_as_it_was_put() throws Exception {
    DeadLetter put = Lost.of("a.json", "{\"Records\":[\n {\"a\":1,}]}").getFirst();
    letters.put(List.of(put));
    OpenedLetter opened = letters.open(put.id()).orElseThrow();
    assertThat(opened.entry())
        .isEqualTo(
            new LetterEntry(
                put.id(),
                put.place(),
                put.fault(),
                8,
                new Status(State.WAITING, 1, NOON, NOON, List.of())));
    assertThat(Lost.text(opened.content())).isEqualTo("{\"a\":1,}");
    assertThat(letters.page(ANY, null)).containsExactly(opened.entry());
  }

  @Test
  void bytes_that_are_no_text_come_back_unchanged() throws Exception {
    byte[] object = "{\"Records\":[{\"a\":\"x\" \"b\"}]}".getBytes(StandardCharsets.UTF_8);
    object[18] = (byte) 0xFF;
    DeadLetter put = Lost.of("a.json", object).getFirst();
    letters.put(List.of(put));
    Slice bytes = requireNonNull(letters.open(put.id()).orElseThrow().content()).bytes();
    assertThat(Arrays.copyOfRange(bytes.array(), bytes.offset(), bytes.offset() + bytes.length()))
        .isEqualTo(Arrays.copyOfRange(object, 12, object.length - 2));
  }

  @Test
  void the_same_again_counts_an_attempt_and_does_not_double_it() throws Exception {
    DeadLetter put = Lost.of("a.json", "{\"Records\":[{,}]}").getFirst();
    letters.put(List.of(put));
    now.set(NOON.plusSeconds(60));
    letters.put(List.of(put, put));
    assertThat(letters.page(ANY, null))
        .singleElement()
        .extracting(LetterEntry::status)
        .isEqualTo(new Status(State.WAITING, 2, NOON, NOON.plusSeconds(60), List.of()));
  }

  @Test
  void letters_outlive_the_closing_of_their_index() throws Exception {
    List<DeadLetter> put = Lost.of("a.json", "{\"Records\":[{,},17]}");
    letters.put(put);
    String index = "/" + Schema.DEADLETTERS_INDEX;
    store.engine().request("POST", index + "/_close", null);
    store.engine().request("POST", index + "/_open", Map.of("wait_for_active_shards", "1"), null);
    assertThat(letters.page(ANY, null))
        .extracting(LetterEntry::id)
        .containsExactlyElementsOf(put.stream().map(DeadLetter::id).toList());
  }

  @Test
  void letters_are_grouped_by_cause_with_the_newest_as_examples() throws Exception {
    letters.put(Lost.of("a.json", "{\"Records\":[{,},{:},{;},{-}]}"));
    now.set(NOON.plusSeconds(60));
    letters.put(Lost.of("b.json", "{\"Records\":[17,{+}]}"));
    List<CauseGroup> groups = letters.groups(ANY);
    assertThat(groups)
        .extracting(CauseGroup::cause)
        .containsExactly(Cause.NOT_JSON, Cause.NO_OBJECT);
    assertThat(groups).extracting(CauseGroup::count).containsExactly(5L, 1L);
    assertThat(groups).extracting(CauseGroup::newest).containsOnly(NOON.plusSeconds(60));
    assertThat(groups.getFirst().examples())
        .hasSize(3)
        .first()
        .extracting(example -> example.place().object())
        .isEqualTo("b.json");
  }

  @Test
  void a_filter_takes_the_cause_and_the_beginning_of_the_objects_name() throws Exception {
    letters.put(Lost.of("2023/a.json", "{\"Records\":[{,},17]}"));
    letters.put(Lost.of("2024/b.json", "{\"Records\":[{,}]}"));
    assertThat(letters.count(ANY)).isEqualTo(3);
    assertThat(letters.count(new LetterFilter(State.WAITING, Cause.NO_OBJECT, null))).isOne();
    assertThat(letters.count(new LetterFilter(State.WAITING, null, "2023/"))).isEqualTo(2);
    assertThat(letters.count(new LetterFilter(State.WAITING, Cause.NO_OBJECT, "2024/"))).isZero();
    assertThat(letters.count(new LetterFilter(State.REPLAYED, null, null))).isZero();
  }

  @Test
  void more_letters_than_the_engine_shows_at_once_are_met_page_by_page() throws Exception {
    Fault fault = new Fault(Cause.NOT_JSON, "no", new Position(0, 1, 1));
    Content content = Content.of(Slice.of("{,}"));
    List<DeadLetter> put =
        IntStream.range(0, 10_500)
            .mapToObj(n -> {
              Place place = new Place("a.json", new Position(n, 1, n + 1));
              return new DeadLetter(LetterId.of(place, content), place, fault, content);
            })
            .toList();
    letters.put(put);
    List<String> met = new ArrayList<>();
    List<LetterEntry> page = letters.page(ANY, null);
    while (!page.isEmpty()) {
      page.forEach(entry -> met.add(entry.id()));
      page = letters.page(ANY, page.getLast());
    }
    assertThat(met).containsExactlyElementsOf(put.stream().map(DeadLetter::id).toList());
  }

  @Test
  void what_is_dropped_is_gone() throws Exception {
    List<DeadLetter> put = Lost.of("a.json", "{\"Records\":[{,},17]}");
    letters.put(put);
    String first = put.getFirst().id();
    assertThat(letters.drop(List.of(first, first, "nothing"))).isOne();
    assertThat(letters.open(first)).isEmpty();
    assertThat(letters.count(ANY)).isOne();
  }

  @Test
  void where_nothing_was_ever_installed_there_are_no_letters() {
    store.engine().request("DELETE", "/" + Schema.DEADLETTERS_INDEX, null);
    String id = "0".repeat(25);
    assertThat(letters.count(ANY)).isZero();
    assertThat(letters.groups(ANY)).isEmpty();
    assertThat(letters.page(ANY, null)).isEmpty();
    assertThat(letters.open(id)).isEmpty();
    assertThat(letters.open("../_search")).isEmpty();
    assertThat(letters.entries(List.of(id))).isEmpty();
    assertThat(letters.resolved(List.of())).isEmpty();
  }

  @Test
  void a_letter_that_the_engine_does_not_take_is_an_error_and_not_a_loss() throws Exception {
    List<DeadLetter> put = Lost.of("a.json", "{\"Records\":[{,}]}");
    String settings = "/" + Schema.DEADLETTERS_INDEX + "/_settings";
    var blocked = JsonNodeFactory.instance.objectNode().put("index.blocks.write", true);
    store.engine().request("PUT", settings, blocked);
    DeadLetters hasty = new DeadLetters(store.engine(), now::get, Duration.ZERO);
    assertThatThrownBy(() -> hasty.put(put))
        .isInstanceOf(EngineException.class)
        .hasMessageContaining("blocked by: [FORBIDDEN/8/index write (api)]");
    store.engine().request("PUT", settings, blocked.deepCopy().put("index.blocks.write", false));
    letters.put(put);
    assertThat(letters.count(ANY)).isOne();
  }
}

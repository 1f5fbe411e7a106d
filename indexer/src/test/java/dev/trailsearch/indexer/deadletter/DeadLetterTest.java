package dev.trailsearch.indexer.deadletter;

import static dev.trailsearch.indexer.Records.record;
import static org.assertj.core.api.Assertions.assertThat;

import dev.trailsearch.indexer.bulk.Document;
import dev.trailsearch.indexer.bulk.Documents;
import dev.trailsearch.indexer.bulk.Settled;
import dev.trailsearch.indexer.event.EventParser;
import dev.trailsearch.indexer.event.EventParser.Parsed;
import dev.trailsearch.indexer.event.Position;
import dev.trailsearch.indexer.event.Slice;
import dev.trailsearch.indexer.schema.FieldCatalogue;
import dev.trailsearch.indexer.schema.Granularity;
import dev.trailsearch.indexer.schema.Mapping;
import dev.trailsearch.indexer.schema.Partitioning;
import dev.trailsearch.indexer.schema.Provenance;
import dev.trailsearch.indexer.source.LostBytes;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DeadLetterTest {

  @ParameterizedTest
  @CsvSource(
      delimiterString = "=>",
      quoteCharacter = '`',
      textBlock =
          """
          {"Records":[{"eventName":"A",}]}       => NOT_JSON     => {"eventName":"A",}
          {"Records":[{"eventName":"A]}          => NOT_JSON     => {"eventName":"A]}
          {"Records":["text"]}                   => NO_OBJECT    => "text"
          {"Records":[17]}                       => NO_OBJECT    => 17
          {"Records":[[{"a":1}]]}                => NO_OBJECT    => [{"a":1}]
          {"Records":[[{"a":1,}]]}               => NOT_JSON     => [{"a":1,}]
          {"Records":[{"eventSource":"aws:s3"}]} => NOT_A_RECORD => {"eventSource":"aws:s3"}
          {"name":"value"}                       => NOT_A_RECORD => {"name":"value"}
          hello                                  => NOT_JSON     => hello
          """)
  void the_cause_is_told_from_the_bytes(String content, Cause cause, String lost) throws Exception {
    assertThat(Lost.of("a.json", content))
        .singleElement()
        .satisfies(letter -> {
          assertThat(letter.fault().cause()).isEqualTo(cause);
          assertThat(Lost.text(letter.content())).isEqualTo(lost);
          assertThat(letter.content().isWhole()).isTrue();
        });
  }

  @Test
  void a_letter_tells_where_it_begins_and_where_the_fault_was_noticed() throws Exception {
    DeadLetter letter =
        Lost.of("a.json", "{\"Records\":[\n  {\"eventName\":\n  oops}]}").getFirst();
    assertThat(letter.place()).isEqualTo(new Place("a.json", new Position(15, 2, 3)));
    assertThat(letter.fault().noticed().line()).isEqualTo(3);
    assertThat(letter.fault().reason()).startsWith("Unrecognized token");
  }

  @Test
  void a_record_longer_than_any_is_kept_by_its_beginning() throws Exception {
    DeadLetter letter =
        Lost.of("a.json", "{\"Records\":[{\"eventName\":\"" + "x".repeat(17 << 20)).getFirst();
    assertThat(letter.fault().cause()).isEqualTo(Cause.TOO_LARGE);
    assertThat(letter.content().bytes().length()).isEqualTo(LostBytes.KEPT);
    assertThat(letter.content().length()).isGreaterThan(17 << 20);
    assertThat(letter.content().isWhole()).isFalse();
  }

  @Test
  void an_object_of_which_only_the_beginning_is_kept_is_still_known_for_one() throws Exception {
    String foreign = "{\"name\":\"" + "x".repeat(2 << 20) + "\"}";
    assertThat(Lost.of("a.json", foreign).getFirst().fault().cause()).isEqualTo(Cause.NOT_A_RECORD);
  }

  @Test
  void the_same_content_at_the_same_place_has_the_same_name() throws Exception {
    String id = Lost.of("a.json", "{\"Records\":[{,}]}").getFirst().id();
    assertThat(id).matches("[0-9a-z]{25}");
    assertThat(Lost.of("a.json", "{\"Records\":[{,}]}").getFirst().id()).isEqualTo(id);
    assertThat(
            List.of(
                Lost.of("b.json", "{\"Records\":[{,}]}").getFirst().id(),
                Lost.of("a.json", "{\"Records\": [{,}]}").getFirst().id(),
                Lost.of("a.json", "{\"Records\":[{:}]}").getFirst().id()))
        .doesNotContain(id)
        .doesNotHaveDuplicates();
  }

  @Test
  void a_record_that_the_engine_refused_is_kept_as_it_was() {
    DeadLetter letter = DeadLetter.of(document(record(1)), new Settled.Rejected("too dear"));
    assertThat(letter.place()).isEqualTo(new Place("a.json", new Position(12, 1, 13)));
    assertThat(letter.fault())
        .isEqualTo(new Fault(Cause.REFUSED, "too dear", new Position(12, 1, 13)));
    assertThat(Lost.text(letter.content())).isEqualTo(record(1));
  }

  private static Document document(String record) {
    Slice bytes = Slice.of(record);
    Parsed parsed = new EventParser(Mapping.shape(FieldCatalogue.load())).parse(bytes);
    return new Documents(new Partitioning(Granularity.MONTHLY, InstantSource.system()))
        .of(
            ((Parsed.Understood) parsed).event(),
            bytes,
            new Position(12, 1, 13),
            new Provenance("a.json", Instant.EPOCH),
            (_, _) -> {});
  }
}

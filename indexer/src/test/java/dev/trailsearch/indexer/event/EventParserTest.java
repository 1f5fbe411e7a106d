package dev.trailsearch.indexer.event;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_16LE;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.trailsearch.indexer.event.EventParser.Parsed;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class EventParserTest {

  @ParameterizedTest
  @CsvSource({
    "'[1]', 'an array, not an object'",
    "'\"x\"', 'a string, not an object'",
    "7, 'a number, not an object'",
    "true, 'a boolean, not an object'",
    "null, 'null, not an object'",
    "'', nothing"
  })
  void only_an_object_is_an_event(String json, String reason) {
    assertThat(Parsing.parse(json)).isEqualTo(new Parsed.NoObject(reason));
  }

  @ParameterizedTest
  @CsvSource({"'{\"a\":1,}', 7", "'{\"a\":x}', 5", "'{\"a\" 1}', 5", "'{\"a\":1', 6"})
  void where_it_stops_being_json_is_said(String json, int offset) {
    byte[] bytes = ("###" + json).getBytes(UTF_8);
    Parsed parsed = Parsing.parser().parse(new Slice(bytes, 3, bytes.length - 3));
    assertThat(parsed)
        .isInstanceOfSatisfying(
            Parsed.Broken.class,
            broken -> {
              assertThat(broken.offset()).isEqualTo(offset);
              assertThat(broken.reason()).isNotBlank();
            });
  }

  @Test
  void bytes_that_are_not_utf_8_make_a_record_malformed_and_keep_what_it_says() {
    byte[] bytes =
        "{\"eventSource\":\"s3.amazonaws.com\",\"eventName\":\"é\"}".getBytes(ISO_8859_1);
    Event event = understood(bytes);
    assertThat(event.kind()).isEqualTo(Kind.MALFORMED);
    assertThat(event.violation()).isEqualTo("bytes that are not UTF-8");
    assertThat(event.action().name()).isEqualTo("s3:\ufffd");
    assertThat(event.id()).isEqualTo(EventId.ofContent(new Slice(bytes, 0, bytes.length)));
  }

  @Test
  void a_reason_does_not_quote_what_may_be_a_secret() {
    byte[] bytes = "{\"password\":hunter2hunter2}".getBytes(UTF_8);
    assertThat(Parsing.parser().parse(new Slice(bytes, 0, bytes.length)))
        .isInstanceOfSatisfying(
            Parsed.Broken.class,
            broken ->
                assertThat(broken.reason())
                    .startsWith("Unrecognized token")
                    .doesNotContain("hunter2"));
  }

  @Test
  void another_encoding_is_not_guessed() {
    byte[] bytes = "{\"eventName\":\"GetObject\"}".getBytes(UTF_16LE);
    assertThat(Parsing.parser().parse(new Slice(bytes, 0, bytes.length)))
        .isInstanceOf(Parsed.Broken.class);
  }

  @ParameterizedTest
  @CsvSource({"999, false", "1000, true", "9000, true", "3000000, true"})
  void deep_nesting_is_kept_as_text_and_costs_no_memory(int arrays, boolean malformed) {
    String json = "{\"eventID\":\"7\",\"a\":" + "[".repeat(arrays) + "]".repeat(arrays) + "}";
    Event event = understood(json.getBytes(UTF_8));
    assertThat(event.kind() == Kind.MALFORMED).isEqualTo(malformed);
    assertThat(event.id()).isEqualTo(EventId.of("7"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"\\ud83d", "\\udc00", "k\\udc00k"})
  void half_a_character_in_a_key_is_json_that_the_engine_cannot_hold(String key) {
    Event event = Parsing.request("\"" + key + "\":1");
    assertThat(event.kind()).isEqualTo(Kind.MALFORMED);
    assertThat(event.violation()).contains("surrogate");
    assertThat(event.action().name()).isEqualTo("s3:GetObject");
  }

  @Test
  void a_violation_keeps_the_actor_and_the_action() {
    Event event =
        Parsing.event(
            """
            {"eventSource":"s3.amazonaws.com","eventName":"PutObject","errorCode":"AccessDenied",
             "userIdentity":{"type":"IAMUser","userName":"alice"},"requestParameters":{"a":1,"a":2}}
            """);
    assertThat(event.kind()).isEqualTo(Kind.MALFORMED);
    assertThat(event.violation())
        .isEqualTo("the key \"a\" twice in one object at requestParameters.a");
    assertThat(event.actor().name()).isEqualTo("alice");
    assertThat(event.action()).isEqualTo(new Action("s3", "s3:PutObject", Outcome.FAILURE, true));
  }

  @Test
  void of_a_key_that_stands_twice_the_first_counts() {
    assertThat(Parsing.event("{\"eventName\":\"A\",\"eventName\":\"B\"}").action().name())
        .isEqualTo("A");
  }

  @Test
  void an_event_of_every_minor_version_is_read_alike() {
    for (String version :
        new String[] {"1.0", "1.01", "1.02", "1.05", "1.09", "1.10", "1.11", "2.0"}) {
      Parsed parsed =
          Parsing.parse(
              """
              {"eventVersion":"%s","eventSource":"s3.amazonaws.com","eventName":"GetObject","brandNew":{"x":[1]}}
              """
                  .formatted(version));
      assertThat(parsed)
          .as(version)
          .isInstanceOfSatisfying(
              Parsed.Understood.class,
              u -> {
                assertThat(u.likeness()).isEqualTo(Likeness.RECORD);
                assertThat(u.event().kind()).isEqualTo(Kind.MANAGEMENT);
              });
    }
  }

  private static Event understood(byte[] bytes) {
    Parsed parsed = Parsing.parser().parse(new Slice(bytes, 0, bytes.length));
    assertThat(parsed).isInstanceOf(Parsed.Understood.class);
    return ((Parsed.Understood) parsed).event();
  }
}

package dev.trailsearch.indexer.event;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Base64;
import java.util.HexFormat;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class EventIdTest {

  private static final String GUID = "2d1f3a6c-0123-4567-89ab-cdef01234567";

  @Test
  void a_guid_keeps_its_own_sixteen_bytes() {
    assertThat(hex(EventId.of(GUID))).isEqualTo(GUID.replace("-", ""));
  }

  @Test
  void case_does_not_make_another_event() {
    EventId upper = EventId.of("2D1F3A6C-0123-4567-89AB-CDEF01234567");
    assertThat(upper.document()).isEqualTo(EventId.of(GUID).document());
    assertThat(upper.value()).isEqualTo("2D1F3A6C-0123-4567-89AB-CDEF01234567");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "x",
        "2d1f3a6c012345678 9abcdef01234567",
        "2d1f3a6c-0123-4567-89ab-cdef0123456",
        "2d1f3a6c-0123-4567-89ab-cdef012345678",
        "2d1f3a6g-0123-4567-89ab-cdef01234567",
        "{2d1f3a6c-0123-4567-89ab-cdef0123456}"
      })
  void any_other_text_gets_sixteen_bytes_too(String value) {
    EventId id = EventId.of(value);
    assertThat(id.value()).isEqualTo(value);
    assertThat(hex(id)).hasSize(32);
    assertThat(id).isEqualTo(EventId.of(value)).isNotEqualTo(EventId.of(value + "'"));
  }

  @Test
  void a_record_without_an_id_is_known_by_its_content() {
    EventId id = EventId.ofContent(Slice.of("{\"a\":1}"));
    assertThat(id.value()).isNull();
    assertThat(hex(id)).hasSize(32);
    assertThat(id)
        .isEqualTo(
            EventId.ofContent(
                new Slice("[{\"a\":1}]".getBytes(java.nio.charset.StandardCharsets.UTF_8), 1, 7)));
    assertThat(id).isNotEqualTo(EventId.ofContent(Slice.of("{\"a\":2}")));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{ \"a\" : \"x \\\" y\" , \"b\" : [ 1 , 2 ] }",
        "{\n\t\"a\":\"x \\\" y\",\r\n\t\"b\":[1,2]\n}\n"
      })
  void blanks_between_members_do_not_make_another_event(String spaced) {
    assertThat(EventId.ofContent(Slice.of(spaced)))
        .isEqualTo(EventId.ofContent(Slice.of("{\"a\":\"x \\\" y\",\"b\":[1,2]}")));
  }

  @ParameterizedTest
  @ValueSource(strings = {"{\"a\":\"xy\"}", "{\"a\":\"x  y\"}", "{\"a \":\"x y\"}"})
  void blanks_in_strings_do(String other) {
    assertThat(EventId.ofContent(Slice.of(other)))
        .isNotEqualTo(EventId.ofContent(Slice.of("{\"a\":\"x y\"}")));
  }

  @Test
  void the_id_of_a_record_is_taken_from_it() {
    assertThat(Parsing.event("{\"eventID\":\"" + GUID + "\"}").id()).isEqualTo(EventId.of(GUID));
    assertThat(Parsing.event("{\"eventId\":\"" + GUID + "\"}").id()).isEqualTo(EventId.of(GUID));
    assertThat(Parsing.event("{\"eventID\":\"\"}").id())
        .isEqualTo(EventId.ofContent(Slice.of("{\"eventID\":\"\"}")));
  }

  @Test
  void other_content_of_the_same_id_is_kept_beside_it() {
    EventId id = EventId.of(GUID);
    EventId beside = id.besides(Slice.of("{\"a\":1}"));
    assertThat(beside.value()).isEqualTo(GUID);
    assertThat(beside.document()).isNotEqualTo(id.document());
    assertThat(beside).isEqualTo(id.besides(Slice.of("{\"a\":1}")));
    assertThat(beside).isNotEqualTo(id.besides(Slice.of("{\"a\":2}")));
  }

  @Test
  void ties_are_broken_by_the_whole_id() {
    assertThat(tie(GUID))
        .as("stored with every event: it may not change from release to release")
        .isEqualTo(-3694349623227592684L);
    assertThat(tie("2d1f3a6c-0000-4000-8000-000000000001"))
        .as("ids that share their first half are ordered, too")
        .isNotEqualTo(tie("2d1f3a6c-0000-4000-8000-000000000002"));
    assertThat(tie("2d1f3a6c-0000-4000-8000-000000000001"))
        .isNotEqualTo(tie("2d1f3a6d-0000-4000-8000-000000000001"));
  }

  private static String hex(EventId id) {
    return HexFormat.of().formatHex(Base64.getUrlDecoder().decode(id.document()));
  }

  private static long tie(String id) {
    return EventId.of(id).tieBreaker();
  }
}

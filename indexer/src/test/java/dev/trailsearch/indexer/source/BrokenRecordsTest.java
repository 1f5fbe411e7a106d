package dev.trailsearch.indexer.source;

import static dev.trailsearch.indexer.Records.logFile;
import static dev.trailsearch.indexer.Records.record;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.trailsearch.indexer.event.EventParser;
import dev.trailsearch.indexer.event.Position;
import dev.trailsearch.indexer.event.Shape;
import dev.trailsearch.indexer.source.Reading.Lost;
import dev.trailsearch.indexer.source.RecordReader.Item;
import java.io.ByteArrayInputStream;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** A broken record loses only itself, and is named with its place. */
class BrokenRecordsTest {

  /** Where the window first has to read on. */
  private static final int BOUNDARY = Window.INITIAL_BYTES;

  private static final String ONE = record(1);
  private static final String TWO = record(2);
  private static final String THREE = record(3);

  /** The broken record, with § where it stops being JSON. */
  static Stream<Arguments> broken() {
    return Stream.of(
        of("a trailing comma", "{\"eventVersion\":\"1.08\",\"a\":1,§}"),
        of("a trailing comma further in", "{\"eventVersion\":\"1.08\",\"a\":{\"b\":[1,§]}}"),
        of("a bare word", "{\"eventVersion\":\"1.08\",\"a\":§None}"),
        of("a missing colon", "{\"eventVersion\":\"1.08\",\"a\" §1}"),
        of("a missing value", "{\"eventVersion\":\"1.08\",\"a\":§}"),
        of("a missing comma", "{\"eventVersion\":\"1.08\" §\"a\":1}"),
        of("quotes within quotes", "{\"eventVersion\":\"1.08\",\"a\":\"say \"§hello\" to\"}"),
        of("an unknown escape", "{\"eventVersion\":\"1.08\",\"a\":\"\\§q\"}"),
        of("single quotes", "{\"eventVersion\":\"1.08\",§'a':1}"));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("broken")
  void in_a_log_file(String name, String broken) {
    assertLost("{\"Records\":[" + ONE + "," + broken + "," + TWO + "," + THREE + "]}");
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("broken")
  void in_an_indented_log_file(String name, String broken) {
    assertLost(indented("{\"Records\":[" + ONE + "," + broken + "," + TWO + "," + THREE + "]}"));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("broken")
  void in_lines(String name, String broken) {
    assertLost(ONE + "\n" + broken + "\n" + TWO + "\n" + THREE + "\n");
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("broken")
  void at_the_end(String name, String broken) {
    String content = "{\"Records\":[" + ONE + "," + broken + "]}";
    Reading reading = Reading.of(content.replace("§", ""));
    assertThat(reading.found()).containsExactly(ONE);
    assertThat(reading.unreadable()).extracting(Lost::position).containsExactly(place(content));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{\"eventVersion\":\"1.08\",\"a\":\"x,\"b\":\"y\"}",
        "{\"eventVersion:\"1.08\",\"b\":\"y\"}",
        "{\"eventVersion\":\"1.08,\"b\":1}",
        "{\"eventVersion\":\"1.08\",\"b\":\"y}",
        "{\"eventVersion\":\"1.08\",\"b\":[1,2}",
        "{\"eventVersion\":\"1.08\",\"b\":{\"c\":1}",
        "{\"eventVersion\":\"1.08\",\"b\":1]",
        "{\"eventVersion\":\"1.08\""
      })
  void a_missing_quote_or_bracket_loses_only_its_record(String broken) {
    String content = "{\"Records\":[" + ONE + "," + broken + "," + TWO + "," + THREE + "]}";
    for (String form :
        List.of(content, indented(content), content.replace(",{\"event", ",\n{\"event"))) {
      Reading reading = Reading.of(form);
      assertThat(reading.found().stream().map(BrokenRecordsTest::flat))
          .containsExactly(ONE, TWO, THREE);
      assertThat(reading.unreadable()).isNotEmpty();
      assertThat(reading.unreadable().getFirst().position().offset())
          .isBetween(
              place(form, form.indexOf("1.08", form.indexOf(id(1)))).offset() - 40,
              (long) form.length());
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "additionalEventData",
        "awsRegion",
        "eventTime",
        "@timestamp",
        "userIdentity",
        "eventCategory"
      })
  void the_next_record_is_found_by_what_stands_first_in_it(String key) {
    String next =
        "{ \n\"" + key + "\":{},\"eventSource\":\"s3.amazonaws.com\",\"eventName\":\"A\"}";
    Reading reading = Reading.of("{\"Records\":[" + ONE + ",{\"a\":\"x," + next + "," + TWO + "]}");
    assertThat(reading.found()).containsExactly(ONE, next, TWO);
  }

  @Test
  void a_file_cut_off_inside_a_record_names_where() {
    String content = "{\"Records\":[" + ONE + "," + TWO.substring(0, 50);
    Reading reading = Reading.of(content);
    assertThat(reading.found()).containsExactly(ONE);
    assertThat(reading.unreadable()).hasSize(1);
    assertThat(reading.unreadable().getFirst().position().offset()).isEqualTo(content.length());
    assertThat(reading.failure()).isNull();
  }

  @ParameterizedTest
  @ValueSource(strings = {"", ",", " ,\n"})
  void a_file_cut_off_between_records_does_not_pass_for_whole(String end) {
    String content = "{\"Records\":[" + ONE + "," + TWO + end;
    Reading reading = Reading.of(content);
    assertThat(reading.found()).containsExactly(ONE, TWO);
    assertThat(reading.unreadable())
        .containsExactly(
            new Lost(
                place(content, content.length()),
                "the content ends before its array of records does"));
  }

  @Test
  void an_array_cut_off_between_records_does_not_pass_for_whole() {
    Reading reading = Reading.of("[" + ONE + ",");
    assertThat(reading.found()).containsExactly(ONE);
    assertThat(reading.foreign())
        .extracting(Lost::reason)
        .containsExactly("not JSON: the content ends before its array of records does");
  }

  @Test
  void rubbish_between_records_is_named_once() {
    String content = "{\"Records\":[" + ONE + " rubbish: \"a\", 1 2 3 " + TWO + "," + THREE + "]}";
    Reading reading = Reading.of(content);
    assertThat(reading.found()).containsExactly(ONE, TWO, THREE);
    assertThat(reading.unreadable())
        .containsExactly(
            new Lost(
                place(content, content.indexOf("rubbish")), "no comma behind the record before"));
  }

  @Test
  void a_broken_wrapper_does_not_hide_its_records() {
    for (String wrapper :
        List.of(
            "{\"Records\"[%s,%s]}",
            "{\"Records:[%s,%s]}",
            "{Records:[%s,%s]}",
            "{\"Records\":{%s,%s]}",
            "\"Records\":[%s,%s]}")) {
      assertThat(Reading.of(wrapper.formatted(ONE, TWO)).found())
          .as(wrapper)
          .containsExactly(ONE, TWO);
    }
  }

  @Test
  void a_broken_last_record_does_not_swallow_the_next_file() {
    String broken = "{\"eventVersion\":\"1.08\",\"a\":\"x}";
    Reading reading = Reading.of("{\"Records\":[" + ONE + "," + broken + "]}\n" + logFile(2, 4));
    assertThat(reading.found()).containsExactly(ONE, TWO, THREE);
    assertThat(reading.unreadable()).hasSize(1);
  }

  @Test
  void nothing_depends_on_where_the_window_ends() {
    String content =
        "{\"Records\":["
            + ONE
            + ",{\"a\":\"\\\\\\\"é\"},{\"eventID\":\"x,\n"
            + TWO
            + ",{\"eventID\":1,}"
            + ","
            + THREE
            + "]}";
    Reading expected = Reading.of(content);
    assertThat(expected.found()).hasSize(4);
    assertThat(expected.unreadable()).hasSize(2);
    int length = content.getBytes(UTF_8).length;
    for (int shift = 0; shift <= length; shift++) {
      int pad = BOUNDARY - shift;
      Reading reading = Reading.of(" ".repeat(pad) + content);
      assertThat(reading.found()).as("shift %d", shift).isEqualTo(expected.found());
      assertThat(moved(reading.unreadable(), pad)).isEqualTo(expected.unreadable());
    }
  }

  @Test
  void nothing_depends_on_how_the_bytes_arrive() {
    String content =
        "{\"Records\":["
            + ONE
            + ",{\"a\":\"\\\\\\\"é\"},{\"eventID\":\"x,\n"
            + TWO
            + ",{\"eventID\":1,}"
            + ","
            + THREE
            + "]}";
    Reading expected = Reading.of(content);
    Reading reading = Reading.of(Streams.inChunks(content.getBytes(UTF_8), 1, new Random(1)));
    assertThat(reading).isEqualTo(expected);
  }

  private static List<Lost> moved(List<Lost> items, int pad) {
    return items.stream()
        .map(item -> {
          Position p = item.position();
          long column = p.line() == 1 ? p.column() - pad : p.column();
          return new Lost(new Position(p.offset() - pad, p.line(), column), item.reason());
        })
        .toList();
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 1_000, BOUNDARY - 10, BOUNDARY + 10, 3 * BOUNDARY})
  void all_of_a_record_that_has_no_end_is_kept(int length) throws Exception {
    // The quote that is missing makes the rest of the file a string without an end.
    String broken = "{\"eventVersion\":\"1.08\",\"a\":\"" + "x".repeat(length) + "\",\"b\":1\"}\n";
    try (RecordReader reader =
        new RecordReader(
            new ByteArrayInputStream((ONE + broken).getBytes(UTF_8)),
            new EventParser(new Shape.Branch(Map.of())))) {
      assertThat(reader.next()).isInstanceOf(Item.Found.class);
      assertThat(reader.next())
          .isInstanceOfSatisfying(
              Item.Unreadable.class,
              unreadable -> {
                assertThat(unreadable.lost().isWhole()).isTrue();
                assertThat(unreadable.lost().bytes().text()).isEqualTo(broken);
              });
      assertThat(reader.next()).isNull();
    }
  }

  private static void assertLost(String content) {
    Reading reading = Reading.of(content.replace("§", ""));
    assertThat(reading.found().stream().map(BrokenRecordsTest::flat))
        .containsExactly(ONE, TWO, THREE);
    assertThat(reading.unreadable()).extracting(Lost::position).containsExactly(place(content));
    assertThat(reading.foreign()).isEmpty();
  }

  /** Where § stands. */
  private static Position place(String content) {
    return place(content, content.indexOf('§'));
  }

  private static Position place(String content, int index) {
    String before = content.substring(0, index);
    return new Position(
        before.getBytes(UTF_8).length,
        1 + before.chars().filter(c -> c == '\n').count(),
        1 + before.substring(before.lastIndexOf('\n') + 1).getBytes(UTF_8).length);
  }

  /** Each member on a line of its own. */
  private static String indented(String content) {
    return content
        .replace("{\"", "{\n  \"")
        .replace(",\"", ",\n  \"")
        .replace("}", "\n}")
        .replace("§\n", "\n§");
  }

  private static String flat(String record) {
    return record.replace("\n  ", "").replace("\n", "");
  }

  private static String id(int n) {
    return dev.trailsearch.indexer.Records.id(n);
  }

  private static Arguments of(String name, String record) {
    return Arguments.of(name, record);
  }
}

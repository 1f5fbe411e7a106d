package dev.trailsearch.indexer.source;

import static dev.trailsearch.indexer.Records.record;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.trailsearch.indexer.event.EventParser;
import dev.trailsearch.indexer.event.Position;
import dev.trailsearch.indexer.event.Shape;
import dev.trailsearch.indexer.source.Reading.Lost;
import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class RecordReaderTest {

  private static final String ONE = record(1);
  private static final String TWO = record(2);
  private static final String THREE = record(3);

  static Stream<Arguments> containers() {
    return Stream.of(
        container("a log file", "{\"Records\":[%s,%s,%s]}"),
        container(
            "a log file with keys before",
            "{\"a\":[{\"b\":\"]\"}],\"n\":1,\"Records\":[%s,%s,%s]}"),
        container(
            "a log file with keys behind",
            "{\"Records\":[%s,%s,%s],\"a\":{\"Records\":[1]},\"b\":null}"),
        container("two arrays of records", "{\"Records\":[%s],\"x\":0,\"Records\":[%s,%s]}"),
        container(
            "an indented log file", "{\n  \"Records\" : [\n    %s ,\n    %s ,\r\n\t%s\n  ]\n}\n"),
        container("a byte order mark", "\ufeff{\"Records\":[%s,%s,%s]}"),
        container("a bare array", "[%s,%s,%s]"),
        container("an indented array", "\n[\n%s,\n%s,\n%s\n]\n"),
        container("lines", "%s\n%s\n%s\n"),
        container("lines with byte order marks", "\ufeff%s\n\ufeff%s\r\n%s"),
        container("lines that end in commas", "%s,\n%s,\n%s,\n"),
        container("one after another", "%s%s%s"),
        container(
            "log files one after another",
            "{\"Records\":[%s]}{\"Records\":[]}\n{\"Records\":[%s,%s]}"),
        container("arrays one after another", "[%s][]\n[%s,%s]"),
        container("all sorts", "%s[%s]{\"Records\":[%s]}"),
        container("an array without commas", "[%s %s\n%s]"));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("containers")
  void the_records_of_every_container_are_found(String name, String container) {
    String content = container.formatted(ONE, TWO, THREE);
    Reading reading = Reading.of(content);
    assertThat(reading.found()).containsExactly(ONE, TWO, THREE);
    assertThat(reading.isClean()).isTrue();
    assertThat(reading.positions())
        .containsExactlyElementsOf(
            Stream.of(ONE, TWO, THREE).map(r -> place(content, content.indexOf(r))).toList());
    assertThat(reading.bytesRead()).isEqualTo(content.getBytes(UTF_8).length);
  }

  @Test
  void a_single_object_is_a_record() {
    Reading reading = Reading.of(ONE);
    assertThat(reading.found()).containsExactly(ONE);
    assertThat(reading.isClean()).isTrue();
    assertThat(reading.namesRecords()).isFalse();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{\"Records\":[]}",
        "{ \"Records\" : [ ] }",
        "{\"x\":{\"a\":\"}\"},\"Records\":[],\"y\":1}"
      })
  void a_log_file_without_records_is_one(String content) {
    Reading reading = Reading.of(content);
    assertThat(reading.isClean()).isTrue();
    assertThat(reading.found()).isEmpty();
    assertThat(reading.namesRecords()).isTrue();
  }

  @ParameterizedTest
  @ValueSource(strings = {"", " ", "\n\r\n\t ", "\ufeff", ",", "[]", " [ ] "})
  void nothing_is_found_in_nothing(String content) {
    Reading reading = Reading.of(content);
    assertThat(reading.isClean()).isTrue();
    assertThat(reading.found()).isEmpty();
    assertThat(reading.namesRecords()).isFalse();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{\"a\":\"}\"}",
        "{\"a\":\"]}{\\\"Records\\\":[{\\\"eventVersion\\\":1}]\"}",
        "{\"a\":\"\\\\\"}",
        "{\"a\":\"\\\\\\\"}\"}",
        "{\"a\":\"\\\"\",\"b{\":[[],{}]}",
        "{\"a\":\"{\\\"eventVersion\\\":\\\"1.08\\\"}\"}",
        "{\"a\":{\"eventVersion\":\"1.08\",\"eventName\":\"Nested\"}}",
        "{}",
        "{\"Records\":1}"
      })
  void brackets_and_quotes_in_strings_end_nothing(String entry) {
    Reading reading = Reading.of("{\"Records\":[" + ONE + "," + entry + "," + TWO + "]}");
    assertThat(reading.found()).containsExactly(ONE, entry, TWO);
    assertThat(reading.isClean()).isTrue();
  }

  @Test
  void every_entry_of_records_is_a_record_by_name() {
    Reading reading = Reading.of("{\"Records\":[{\"odd\":1}]}");
    assertThat(reading.found()).containsExactly("{\"odd\":1}");
  }

  @Test
  void an_entry_that_is_no_object_is_named() {
    Reading reading =
        Reading.of("{\"Records\":[" + ONE + ",7,null,\"x\",[" + TWO + "]," + THREE + "]}");
    assertThat(reading.found()).containsExactly(ONE, THREE);
    assertThat(reading.unreadable())
        .extracting(Lost::reason)
        .containsExactly(
            "an entry of Records that is a number, not an object",
            "an entry of Records that is null, not an object",
            "an entry of Records that is a string, not an object",
            "an entry of Records that is an array, not an object");
    assertThat(reading.unreadable().getFirst().position().offset()).isEqualTo(13L + ONE.length());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{\"name\":\"x\",\"scripts\":{}}",
        "[{\"a\":1},{\"b\":2}]",
        "[1,2,3]",
        "\"text\"",
        "7",
        "null",
        "{\"Records\":{}}",
        "{\"Records\":null}",
        "{\"detail-type\":\"EC2 Instance State-change Notification\",\"detail\":{\"state\":\"on\"}}",
        "key: value\nlist:\n  - a\n",
        "<html><body>{}</body></html>",
        "{oops}",
        "{\"a\":1,}",
        "{\"a\":\"x",
        "]",
        "}"
      })
  void what_is_no_log_is_foreign(String content) {
    Reading reading = Reading.of(content);
    assertThat(reading.found()).isEmpty();
    assertThat(reading.unreadable()).isEmpty();
    assertThat(reading.foreign()).isNotEmpty();
    assertThat(reading.failure()).isNull();
    assertThat(reading.namesRecords()).isFalse();
  }

  @Test
  void a_record_of_250_kilobytes_is_whole() {
    String large = large(250 * 1024);
    Reading reading = Reading.of("{\"Records\":[" + ONE + "," + large + "," + TWO + "]}");
    assertThat(reading.found()).containsExactly(ONE, large, TWO);
    assertThat(reading.isClean()).isTrue();
  }

  @Test
  void a_record_just_short_of_the_limit_is_whole() {
    String large = large(RecordReader.MAX_RECORD_BYTES - 1024);
    Reading reading = Reading.of("{\"Records\":[" + ONE + "," + large + "," + TWO + "]}");
    assertThat(reading.found()).containsExactly(ONE, large, TWO);
  }

  @ParameterizedTest
  @ValueSource(strings = {"{\"Records\":[%s,%s,%s]}", "[%s,%s,%s]", "%s\n%s\n%s"})
  void a_record_beyond_the_limit_is_named_and_the_next_is_found(String container) {
    String huge = large(RecordReader.MAX_RECORD_BYTES + 100_000);
    Reading reading = Reading.of(container.formatted(ONE, huge, TWO));
    assertThat(reading.found()).containsExactly(ONE, TWO);
    assertThat(reading.unreadable())
        .containsExactly(
            new Lost(
                place(container.formatted(ONE, "", ""), container.indexOf('%') + ONE.length() + 1),
                "longer than a record can be"));
    assertThat(reading.foreign()).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 2, 8, 15, 16})
  void a_beginning_across_the_limit_is_found(int bytesBefore) {
    String head = "{\"eventVersion\":\"1.08\",\"a\":\"";
    int length = RecordReader.MAX_RECORD_BYTES - head.length() - bytesBefore;
    Reading reading = Reading.of(head + "x".repeat(length) + TWO + "\n" + THREE);
    assertThat(reading.found()).containsExactly(TWO, THREE);
    assertThat(reading.unreadable()).hasSize(1);
  }

  @Test
  void blanks_of_any_length_are_skipped() {
    InputStream content =
        new SequenceInputStream(
            Streams.repeat('\n', 20_000_000),
            new SequenceInputStream(
                new ByteArrayInputStream((ONE + ",").getBytes(UTF_8)),
                new SequenceInputStream(
                    Streams.repeat(' ', 20_000_000),
                    new ByteArrayInputStream(TWO.getBytes(UTF_8)))));
    Reading reading = Reading.of(content);
    assertThat(reading.found()).containsExactly(ONE, TWO);
    assertThat(reading.positions())
        .containsExactly(
            new Position(20_000_000, 20_000_001, 1),
            new Position(40_000_001L + ONE.length(), 20_000_001, 20_000_002L + ONE.length()));
    assertThat(reading.isClean()).isTrue();
  }

  @ParameterizedTest
  @ValueSource(ints = {0, 'x', '{', '}', '[', ']', '"', '\\', ':', ',', ' ', 0xEF, 0xFF})
  void a_hundred_megabytes_of_garbage_hold_nothing_and_cost_little(int garbage) {
    Reading reading = Reading.of(Streams.repeat(garbage, 100_000_000));
    assertThat(reading.found()).isEmpty();
    assertThat(reading.unreadable()).isEmpty();
    assertThat(reading.foreign()).hasSizeLessThanOrEqualTo(1);
    assertThat(reading.bytesRead()).isEqualTo(100_000_000);
  }

  @Test
  void a_file_of_nothing_but_beginnings_comes_to_an_end() throws Exception {
    byte[] hostile = "{\"eventVersion\":[".repeat(2_500_000).getBytes(UTF_8);
    EventParser parser = new EventParser(new Shape.Branch(Map.of()));
    try (RecordReader reader =
        new RecordReader(
            new ByteArrayInputStream(hostile), parser, ReadSettings.STRICT, 50_000_000)) {
      int items = 0;
      while (reader.next() != null) {
        items++;
      }
      assertThat(items).isBetween(2, 100);
      assertThat(reader.bytesRead()).isEqualTo(hostile.length);
    }
  }

  @Test
  void a_record_behind_garbage_is_found() {
    InputStream content =
        new SequenceInputStream(
            Streams.repeat('x', 50_000_000), new ByteArrayInputStream(ONE.getBytes(UTF_8)));
    Reading reading = Reading.of(content);
    assertThat(reading.found()).containsExactly(ONE);
    assertThat(reading.foreign()).hasSize(1);
  }

  @Test
  void the_second_half_of_a_split_file_gives_all_but_its_first_record() {
    Reading reading =
        Reading.of(ONE.substring(ONE.indexOf("2023") + 2) + "\n" + TWO + "\n" + THREE + "\n");
    assertThat(reading.found()).containsExactly(TWO, THREE);
    assertThat(reading.unreadable().size() + reading.foreign().size()).isEqualTo(1);
  }

  @Test
  void lines_with_a_prefix_give_their_records() {
    String prefix = "Jul 10 11:47:39 host forwarder[7]: ";
    assertThat(Reading.of(prefix + ONE + "\n" + prefix + TWO + "\n").found())
        .containsExactly(ONE, TWO);
  }

  private static String large(int length) {
    String head = "{\"eventVersion\":\"1.08\",\"eventSource\":\"a\",\"eventName\":\"b\",\"c\":\"";
    return head + "x".repeat(length - head.length() - 2) + "\"}";
  }

  private static Position place(String content, int index) {
    String before = content.substring(0, index);
    int lineStart = before.lastIndexOf('\n') + 1;
    return new Position(
        before.getBytes(UTF_8).length,
        1 + before.chars().filter(c -> c == '\n').count(),
        1 + before.substring(lineStart).getBytes(UTF_8).length);
  }

  private static Arguments container(String name, String content) {
    return Arguments.of(name, content);
  }
}

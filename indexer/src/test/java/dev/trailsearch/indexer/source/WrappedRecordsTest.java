package dev.trailsearch.indexer.source;

import static dev.trailsearch.indexer.Records.record;
import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.io.JsonStringEncoder;
import dev.trailsearch.indexer.Records;
import dev.trailsearch.indexer.event.Event;
import dev.trailsearch.indexer.event.EventParser;
import dev.trailsearch.indexer.event.Shape;
import dev.trailsearch.indexer.source.Reading.Lost;
import dev.trailsearch.indexer.source.RecordReader.Item;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** Records are found in what services and tools wrap around them. */
class WrappedRecordsTest {

  private static final List<String> THREE =
      List.of(record(1), record(2).replace("bucket-2", "é \\\"q\\\" \\u00e9 \\\\n"), record(3));

  /** Each %s is a record in a wrapper of its own. */
  static Stream<Arguments> containers() {
    return Stream.of(
        container("a LookupEvents answer", "{\"Events\":[%s,%s,%s]}", "lookup"),
        container("a page of it", "{\"NextToken\":\"x\",\"Events\":[%s,%s,%s]}", "lookup"),
        container("entries of it as lines", "%s\n%s\n%s\n", "lookup"),
        container("entries of it as an array", "[%s,%s,%s]", "lookup"),
        container("its records as strings", "[\n  %s,\n  %s,\n  %s\n]", "string"),
        container("strings as lines", "%s\n%s\n%s\n", "string"),
        container("events of EventBridge", "%s\n%s\n%s", "eventbridge"),
        container("one after another", "%s%s%s", "eventbridge"),
        container(
            "a delivery of CloudWatch Logs",
            """
            {"messageType":"DATA_MESSAGE","owner":"1","logGroup":"g","logStream":"s",
            "subscriptionFilters":["f"],"logEvents":[%s,%s,%s]}\
            """,
            "log event"),
        container(
            "deliveries one after another",
            "{\"messageType\":\"DATA_MESSAGE\",\"logEvents\":[%s]}"
                + "{\"messageType\":\"DATA_MESSAGE\",\"logEvents\":[%s,%s]}",
            "log event"),
        container(
            "an array of deliveries",
            "[{\"messageType\":\"DATA_MESSAGE\",\"logEvents\":[%s]},{\"logEvents\":[%s,%s]}]",
            "log event"),
        container(
            "rows of CloudTrail Lake",
            "{\"QueryStatus\":\"FINISHED\",\"QueryResultRows\":[%s,%s,%s]}",
            "row"),
        container("what is sent to Lake", "{\"auditEvents\":[%s,%s,%s]}", "audit"),
        container("documents of a tool", "[%s,%s,%s]", "integration"),
        container("documents of a log shipper", "%s\n%s\n%s\n", "shipper"),
        container("events in log events", "{\"logEvents\":[%s,%s,%s]}", "event in log event"));
  }

  private static Arguments container(String name, String content, String wrapper) {
    return Arguments.of(name, content, wrapper);
  }

  private static String wrap(String wrapper, String record) {
    return switch (wrapper) {
      case "lookup" ->
          """
          {"EventId":"x","EventName":"y","EventTime":1688947200.0,"Resources":[],\
          "CloudTrailEvent":%s,"Username":"u"}\
          """
              .formatted(quoted(record));
      case "string" -> quoted(record);
      case "eventbridge" ->
          """
          {"version":"0","detail-type":"AWS API Call via CloudTrail","source":"aws.s3",\
          "time":"2023-07-10T00:00:00Z","detail": %s}\
          """
              .formatted(record);
      case "log event" ->
          """
          {"id":"3","timestamp":1688947200000,"message":%s}\
          """
              .formatted(quoted(record));
      case "event in log event" -> wrap("log event", wrap("eventbridge", record));
      case "row" -> "[{\"eventId\":\"x\"},{\"eventJson\":" + quoted(record) + "}]";
      case "audit" -> "{\"id\":\"1\",\"eventData\":" + quoted(record) + "}";
      case "integration" ->
          "{\"@timestamp\":\"2023-07-10T00:00:00Z\",\"aws\":{\"cloudtrail\":" + record + "}}";
      case "shipper" ->
          "{\"@timestamp\":\"2023-07-10T00:00:00Z\",\"message\":" + quoted(record) + "}";
      default -> throw new IllegalArgumentException(wrapper);
    };
  }

  private static String quoted(String text) {
    return '"' + new String(JsonStringEncoder.getInstance().quoteAsString(text)) + '"';
  }

  private static String fill(String content, String wrapper, List<String> records) {
    return content.formatted(records.stream().map(r -> wrap(wrapper, r)).toArray());
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("containers")
  void the_records_own_bytes_are_found(String name, String content, String wrapper) {
    Reading reading = Reading.of(fill(content, wrapper, THREE));
    assertThat(reading.found()).isEqualTo(THREE);
    assertThat(reading.isClean()).isTrue();
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("containers")
  void they_are_found_where_they_stand(String name, String content, String wrapper) {
    String file = "\n" + fill(content, wrapper, THREE);
    Reading reading = Reading.of(file);
    byte[] bytes = file.getBytes(UTF_8);
    for (int i = 0; i < THREE.size(); i++) {
      int at = (int) reading.positions().get(i).offset();
      String there = new String(bytes, at, bytes.length - at, UTF_8);
      assertThat(there).startsWith(file.contains(THREE.get(i)) ? THREE.get(i) : "\"{");
    }
    assertThat(reading.positions()).doesNotHaveDuplicates();
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("containers")
  void a_broken_one_in_the_middle_loses_only_itself(String name, String content, String wrapper) {
    String broken = "{\"eventVersion\":\"1.08\",\"a\":}";
    String file = fill(content, wrapper, List.of(THREE.get(0), broken, THREE.get(2)));
    Reading reading = Reading.of(file);
    assertThat(reading.found()).containsExactly(THREE.get(0), THREE.get(2));
    assertThat(reading.unreadable()).hasSize(1);
    assertThat(reading.foreign()).isEmpty();
    byte[] bytes = file.getBytes(UTF_8);
    int at = (int) reading.unreadable().getFirst().position().offset();
    assertThat(new String(bytes, 0, at, UTF_8)).endsWith(":");
    assertThat(bytes[at]).isEqualTo((byte) '}');
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("containers")
  void a_file_cut_off_keeps_what_stands_before(String name, String content, String wrapper) {
    String file = fill(content, wrapper, THREE);
    Reading reading = Reading.of(file.substring(0, file.lastIndexOf(Records.id(3))));
    assertThat(reading.found()).isEqualTo(THREE.subList(0, reading.found().size()));
    assertThat(reading.found().size())
        .isGreaterThanOrEqualTo(name.equals("an array of deliveries") ? 1 : 2);
    assertThat(reading.unreadable().size() + reading.foreign().size()).isEqualTo(1);
  }

  @ParameterizedTest
  @CsvSource({
    "eventbridge, time",
    "lookup, EventTime",
    "log event, timestamp",
    "event in log event, time",
    "integration, @timestamp",
    "string, none"
  })
  void the_wrapper_knows_the_time_of_a_record_without_one(String wrapper, String basis) {
    String timeless = record(1).replace("\"eventTime\"", "\"noTime\"");
    Event event = events(wrap(wrapper, timeless)).getFirst();
    assertThat(event.time().basis()).isEqualTo(basis);
    if (!basis.equals("none")) {
      assertThat(event.time().instant()).hasToString("2023-07-10T00:00:00Z");
    }
  }

  @Test
  void the_records_own_time_is_better() {
    assertThat(events(wrap("eventbridge", record(1))).getFirst().time().basis())
        .isEqualTo("eventTime");
  }

  @Test
  void a_record_without_an_id_is_the_same_in_every_container() {
    String record = record(1).replace("\"eventID\"", "\"noID\"");
    String spaced = record.replace(",\"", " ,\n\t\"").replace(":{", " : {\r\n");
    List<String> forms = new ArrayList<>(List.of(record, spaced, "{\"Records\":[" + spaced + "]}"));
    for (String wrapper : List.of("lookup", "eventbridge", "log event", "integration", "row")) {
      forms.add(wrap(wrapper, spaced));
    }
    assertThat(forms.stream().map(form -> events(form).getFirst().id()).distinct()).hasSize(1);
  }

  @Test
  void an_event_of_another_service_is_named() {
    Reading reading =
        Reading.of(
            """
            {"detail-type":"GuardDuty Finding","source":"aws.guardduty","detail":{"severity":8}}
            """);
    assertThat(reading.foreign())
        .extracting(Lost::reason)
        .containsExactly(
            "not a CloudTrail record but an EventBridge event of aws.guardduty: GuardDuty Finding");
  }

  @Test
  void a_delivery_that_only_asks_whether_anyone_listens_is_an_empty_log() {
    Reading reading =
        Reading.of(
            """
            {"messageType":"CONTROL_MESSAGE","owner":"CloudwatchLogs","logEvents":[{"id":"",\
            "timestamp":1688947200000,"message":"CWL CONTROL MESSAGE: Checking health"}]}
            """);
    assertThat(reading.found()).isEmpty();
    assertThat(reading.isClean()).isTrue();
    assertThat(reading.namesRecords()).isTrue();
  }

  @Test
  void deliveries_compressed_one_by_one_and_again_as_a_whole_are_read() {
    ByteArrayOutputStream members = new ByteArrayOutputStream();
    for (String record : THREE) {
      String delivery = "{\"logEvents\":[" + wrap("log event", record) + "]}";
      members.writeBytes(Streams.gzip(delivery.getBytes(UTF_8)));
    }
    assertThat(Reading.of(members.toByteArray()).found()).isEqualTo(THREE);
    assertThat(Reading.of(Streams.gzip(members.toByteArray())).found()).isEqualTo(THREE);
  }

  @Test
  void gzip_without_end_is_named() {
    byte[] content = THREE.getFirst().getBytes(UTF_8);
    for (int i = 0; i < 20; i++) {
      content = Streams.gzip(content);
    }
    assertThat(Reading.of(content).foreign())
        .extracting(Lost::reason)
        .containsExactly("not a CloudTrail record but gzip within gzip, too often");
  }

  @Test
  void wrappers_without_end_are_named() {
    String nested = record(1);
    for (int i = 0; i < 10; i++) {
      nested = wrap("integration", nested);
    }
    assertThat(Reading.of(nested).found()).isEmpty();
    assertThat(Reading.of(nested).foreign())
        .extracting(Lost::reason)
        .containsExactly("not a CloudTrail record but something wrapped more than 6 times");
  }

  @Test
  void a_delivery_of_very_many_entries_is_read_in_one_go() {
    String delivery =
        IntStream.range(0, 20_000)
            .mapToObj(n -> "{\"id\":\"1\",\"message\":\"{\\\"eventVersion\\\":\\\"1.08\\\",}\"}")
            .collect(joining(",", "[{\"logEvents\":[", "]}]"));
    assertThat(Reading.of(delivery).unreadable()).hasSize(20_000);
  }

  private static List<Event> events(String content) {
    List<Event> events = new ArrayList<>();
    EventParser parser = new EventParser(new Shape.Branch(Map.of()));
    try (RecordReader reader =
        new RecordReader(new ByteArrayInputStream(content.getBytes(UTF_8)), parser)) {
      for (Item item = reader.next(); item != null; item = reader.next()) {
        if (item instanceof Item.Found(Event event, _, _)) {
          events.add(event);
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return events;
  }
}

package dev.trailsearch.indexer.wrapping;

import static org.assertj.core.api.Assertions.assertThat;

import dev.trailsearch.indexer.event.EventTime;
import dev.trailsearch.indexer.event.Slice;
import dev.trailsearch.indexer.wrapping.Wrapping.Around;
import dev.trailsearch.indexer.wrapping.Wrapping.Other;
import dev.trailsearch.indexer.wrapping.Wrapping.Unknown;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class WrappingTest {

  private static final Instant NOON = Instant.parse("2023-07-10T12:00:00Z");

  @ParameterizedTest
  @CsvSource(
      quoteCharacter = '~',
      delimiter = '|',
      textBlock =
          """
          {"detail-type":"AWS API Call via CloudTrail","time":"2023-07-10T12:00:00Z","detail":{"a":1}} | time | true
          {"detail-type":"Something else","time":"2023-07-10T12:00:00Z","detail":{"a":1}} | time | false
          {"EventTime":"2023-07-10 14:00:00+02:00","CloudTrailEvent":"{\\"a\\":1}"} | EventTime | true
          {"EventTime":1688990400.0,"CloudTrailEvent":"{\\"a\\":1}"} | EventTime | true
          {"CloudTrailEvent":"{\\"a\\":1}"} | none | true
          {"id":"1","timestamp":1688990400000,"message":"{\\"a\\":1}"} | timestamp | false
          {"@timestamp":"2023-07-10T12:00:00.000Z","message":"{\\"a\\":1}"} | @timestamp | false
          {"@timestamp":"2023-07-10T12:00:00.000Z","event":{"original":"{\\"a\\":1}"},"message":"x"} | @timestamp | false
          {"@timestamp":"2023-07-10T12:00:00Z","aws":{"x":2,"cloudtrail":{"a":1}}} | @timestamp | false
          [{"eventJson":"{\\"a\\":1}"},{"eventTime":"2023-07-10 12:00:00.000"}] | eventTime | true
          [{"eventjson":"{\\"a\\":1}"}] | none | true
          {"id":"1","eventData":"{\\"a\\":1}"} | none | false
          {"id":"1","eventData":{"a":1}} | none | false
          "{\\"a\\":1}" | none | false
          """)
  void a_record_is_found_in_what_wraps_it(String wrapper, String basis, boolean named) {
    Carried carried = carried(wrapper).getFirst();
    assertThat(carried.json().text()).isEqualTo("{\"a\":1}");
    assertThat(carried.named()).isEqualTo(named);
    assertThat(carried.time())
        .isEqualTo(basis.equals("none") ? EventTime.NONE : new EventTime(NOON, basis));
    assertThat(wrapper.substring(carried.offset())).startsWith(carried.raw().text());
  }

  @Test
  void every_entry_of_a_delivery_is_carried() {
    String delivery = "{\"owner\":\"1\",\"logEvents\":[ {\"id\":1} ,{\"id\":2}],\"x\":[3]}";
    assertThat(carried(delivery))
        .extracting(c -> c.json().text())
        .containsExactly("{\"id\":1}", "{\"id\":2}");
  }

  @Test
  void a_control_message_carries_nothing() {
    assertThat(
            carried(
                """
                {"id":"","timestamp":1688990400000,\
                "message":"CWL CONTROL MESSAGE: Checking health of destination Firehose."}\
                """))
        .isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      quoteCharacter = '~',
      delimiter = '|',
      textBlock =
          """
          {"awsAccountId":"1","digestStartTime":"x","digestEndTime":"y","logFiles":[]} | a CloudTrail digest
          {"eventVersion":"2.1","eventSource":"aws:s3","eventName":"ObjectCreated:Put"} | an S3 event notification
          {"messageId":"1","eventSource":"aws:sqs","body":"x"} | from aws:sqs
          {"Service":"Amazon S3","Event":"s3:TestEvent"} | the test of an S3 event notification
          {"source":"aws.ec2","detail-type":"Something","detail":"x"} | an EventBridge event of aws.ec2: Something
          {"Type":"Notification","TopicArn":"arn","Message":"x"} | an SNS message
          {"invokingEvent":"{}","ruleParameters":"{}"} | an AWS Config rule event
          {"configurationItems":[]} | a snapshot of AWS Config
          {"Version":"2012-10-17","Statement":[]} | an IAM policy
          {"EventId":"1","EventName":"GetObject"} | a LookupEvents entry without its CloudTrailEvent
          {"id":"1","timestamp":1,"message":"START RequestId: x"} | a log event that is no JSON object
          [{"eventName":"GetObject"},{"n":"1"}] | a row of CloudTrail Lake without the column eventJson
          """)
  void what_is_no_record_has_a_name(String json, String what) {
    assertThat(Wrapping.of(Slice.of(json))).isEqualTo(new Other(what));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"{}", "{\"a\":{}}", "[]", "[1]", "[[]]", "\"text\"", "\"\"", "7", "null", ""})
  void anything_else_is_unknown(String json) {
    assertThat(Wrapping.of(Slice.of(json))).isEqualTo(new Unknown());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{",
        "{\"",
        "{\"a",
        "{\"a\"",
        "{\"a\":",
        "{\"a\":[",
        "[",
        "[{",
        "\"{",
        "{]}",
        "{:"
      })
  void what_is_cut_off_is_no_reason_to_fail(String json) {
    assertThat(Wrapping.of(Slice.of(json))).isNotNull();
  }

  private static List<Carried> carried(String json) {
    return switch (Wrapping.of(Slice.of(json))) {
      case Around(var carried) -> carried;
      case Other(String what) -> throw new AssertionError("taken for " + what);
      case Unknown _ -> throw new AssertionError("taken for nothing known");
    };
  }
}

package dev.trailsearch.indexer.event;

import static org.assertj.core.api.Assertions.assertThat;

import dev.trailsearch.indexer.event.EventParser.Parsed;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class KindsTest {

  @ParameterizedTest
  @CsvSource({
    "Management, MANAGEMENT",
    "Data, DATA",
    "NetworkActivity, NETWORK",
    "Insight, INSIGHT",
    "Aggregated, AGGREGATED",
    "management, MANAGEMENT",
    "SomethingNew, MANAGEMENT"
  })
  void the_category_says_the_kind(String category, Kind kind) {
    assertThat(Parsing.call("\"eventCategory\":\"" + category + "\"").kind()).isEqualTo(kind);
  }

  static Stream<Arguments> shapes() {
    return Stream.of(
        Arguments.of("a call", "{\"eventType\":\"AwsApiCall\"}", Kind.MANAGEMENT),
        Arguments.of("a sign-in", "{\"eventType\":\"AwsConsoleSignIn\"}", Kind.MANAGEMENT),
        Arguments.of("nothing", "{}", Kind.MANAGEMENT),
        Arguments.of("network", "{\"eventType\":\"AwsVpceEvent\"}", Kind.NETWORK),
        Arguments.of("network, plural", "{\"eventType\":\"AwsVpceEvents\"}", Kind.NETWORK),
        Arguments.of("an Insight", "{\"eventType\":\"AwsCloudTrailInsight\"}", Kind.INSIGHT),
        Arguments.of("Insight details", "{\"insightDetails\":{\"state\":\"End\"}}", Kind.INSIGHT),
        Arguments.of("counts", "{\"eventType\":\"AwsAggregatedEvent\"}", Kind.AGGREGATED),
        Arguments.of("not management", "{\"managementEvent\":false}", Kind.DATA),
        Arguments.of(
            "management of an object",
            """
            {"managementEvent":true,"resources":[{"type":"AWS::S3::Object"}]}
            """,
            Kind.MANAGEMENT),
        Arguments.of(
            "an object",
            """
            {"resources":[{"type":"AWS::S3::Bucket"},{"type":"AWS::S3::Object"}]}
            """,
            Kind.DATA),
        Arguments.of(
            "a bucket", "{\"resources\":[{\"type\":\"AWS::S3::Bucket\"}]}", Kind.MANAGEMENT),
        Arguments.of(
            "a function's run",
            """
            {"eventSource":"lambda.amazonaws.com","eventName":"Invoke"}
            """,
            Kind.DATA),
        Arguments.of(
            "a function's list",
            """
            {"eventSource":"lambda.amazonaws.com","eventName":"ListFunctions"}
            """,
            Kind.MANAGEMENT));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("shapes")
  void before_categories_the_shape_says_the_kind(String name, String record, Kind kind) {
    assertThat(Parsing.event(record).kind()).isEqualTo(kind);
  }

  @Test
  void the_category_overrules_the_type() {
    assertThat(Parsing.event("{\"eventCategory\":\"Data\",\"eventType\":\"AwsVpceEvent\"}").kind())
        .isEqualTo(Kind.DATA);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{\"eventSource\":\"s3.amazonaws.com\",\"eventName\":\"GetObject\"}",
        "{\"eventVersion\":\"1.11\",\"eventType\":\"AwsServiceEvent\"}",
        "{\"eventVersion\":\"1.0\",\"eventCategory\":\"Aggregated\",\"eventId\":\"1\"}",
        "{\"insightDetails\":{\"state\":\"Start\"}}",
        "{\"eventVersion\":\"1.02\",\"eventSource\":\"s3.amazonaws.com\",\"eventName\":\"A\"}"
      })
  void what_every_record_has_makes_an_object_a_record(String json) {
    assertThat(Parsing.parse(json))
        .isInstanceOfSatisfying(
            Parsed.Understood.class, u -> assertThat(u.likeness()).isEqualTo(Likeness.RECORD));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{}",
        "{\"name\":\"trailsearch\",\"version\":\"1.0.0\"}",
        "{\"eventVersion\":\"1.08\"}",
        "{\"eventSource\":\"aws:s3\"}",
        "{\"digestStartTime\":\"2023-07-10T11:00:00Z\",\"awsAccountId\":\"111122223333\"}",
        "{\"detail-type\":\"AWS API Call via CloudTrail\",\"detail\":{\"eventVersion\":\"1.08\"}}",
        "{\"EventId\":\"1\",\"EventName\":\"GetObject\",\"CloudTrailEvent\":\"{}\"}"
      })
  void other_json_is_no_record(String json) {
    assertThat(Parsing.parse(json))
        .isInstanceOfSatisfying(
            Parsed.Understood.class, u -> assertThat(u.likeness()).isNotEqualTo(Likeness.RECORD));
  }

  @Test
  void every_kind_has_a_word_of_its_own() {
    assertThat(Stream.of(Kind.values()).map(Kind::word))
        .containsExactly("management", "data", "network", "insight", "aggregated", "malformed");
  }
}

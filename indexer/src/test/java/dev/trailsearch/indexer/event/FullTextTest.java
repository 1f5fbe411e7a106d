package dev.trailsearch.indexer.event;

import static org.assertj.core.api.Assertions.assertThat;

import dev.trailsearch.indexer.event.EventParser.Parsed;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class FullTextTest {

  static Stream<Arguments> names() {
    return Stream.of(
        split("CreateAccessKey", "Create Access Key"),
        split("bucketName", "bucket Name"),
        split("DBInstances", "DB Instances"),
        split("DescribeDBInstances", "Describe DB Instances"),
        split("IAMUser", "IAM User"),
        split("GetObjectACL", "Get Object ACL"),
        split("ListMFADevices", "List MFA Devices"),
        split("DescribeVPCsAndACLs", "Describe VPCs And ACLs"),
        split("ListTagsAsJson", "List Tags As Json"),
        split("EC2"),
        split("ACLs"),
        split("EC"),
        split("lambda"),
        split("Admin"),
        split("ADMIN"),
        split("1, 2"),
        split("CreateFunction20150331v2", "Create Function"),
        split("EC2InstanceProfile", "Instance Profile"),
        split(
            "arn:aws:iam::111122223333:role/OrganizationAccountAccessRole",
            "Organization Account Access Role"),
        split("MyStack-WebServerGroup-1A2B", "My Stack", "Web Server Group"),
        split("straßeÜber CamelCase", "Camel Case"),
        split("aB".repeat(12)),
        split("AbcdefghijklmnopqrstuvwxyzAbcdefghijklmnopqrstuvwxyzAbcdefghijklmnopqrstuvwxyz"));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("names")
  void camel_case_names_are_split(String text, List<String> words) {
    assertThat(CamelCase.split(text)).containsExactlyElementsOf(words);
  }

  @Test
  void the_words_of_a_record_are_its_strings_and_their_parts() {
    assertThat(
            Parsing.event(
                    """
                    {"eventVersion":"1.08","eventID":"2d1f3a6c-0000-4000-8000-000000000001",
                     "eventTime":"2023-07-10T11:47:39Z","eventType":"AwsApiCall","awsRegion":"eu-west-1",
                     "eventSource":"iam.amazonaws.com","eventName":"CreateAccessKey",
                     "userIdentity":{"type":"IAMUser","principalId":"AIDAEXAMPLE","userName":"alice",
                       "sessionContext":{"attributes":{"creationDate":"2023-07-10T11:40:00Z","mfaAuthenticated":"false"}}},
                     "userAgent":"AwsCli/2 PythonBoto","errorMessage":"not allowed","readOnly":false,
                     "requestParameters":{"userName":"alice","when":"2023-07-10T11:47:39.000Z",
                       "id":"2d1f3a6c-0000-4000-8000-000000000002","n":7}}
                    """)
                .content()
                .text())
        .containsExactly(
            "eu-west-1",
            "iam.amazonaws.com",
            "CreateAccessKey",
            "Create Access Key",
            "alice",
            "AwsCli/2 PythonBoto",
            "not allowed");
  }

  @Test
  void what_the_engine_copies_is_not_stored_again_but_its_parts_are() {
    String record =
        """
        {"requestParameters":{"a":"CreateUser","b":"other"},"eventName":"CreateUser",
         "errorCode":["AccessDenied"],"requestParameters2":"x"}
        """;
    assertThat(copied(record).text()).containsExactly("Create User", "other", "Access Denied", "x");
  }

  @Test
  void of_a_malformed_record_the_engine_copies_nothing() {
    assertThat(copied("{\"eventName\":\"CreateUser\",\"a\":1,\"a\":\"x\"}").text())
        .containsExactly("CreateUser", "Create User", "x");
  }

  @Test
  void a_name_that_an_arn_holds_as_words_is_not_stored_again() {
    Content content =
        Parsing.request(
                """
                "bucketName":"my-bucket","object":"a/b","part":"bucke","account":"111122223333",
                "x":"arn:aws:s3:::my-bucket/a/b","y":"arn:aws:iam::111122223333:role/r","z":"arn:aws:s3:::my-bucket"
                """)
            .content();
    assertThat(content.text())
        .containsExactly(
            "s3.amazonaws.com",
            "GetObject",
            "Get Object",
            "bucke",
            "arn:aws:s3:::my-bucket/a/b",
            "arn:aws:iam::111122223333:role/r");
  }

  @Test
  void what_s3_adds_to_every_call_is_left_out() {
    assertThat(
            Parsing.call(
                    """
                    "requestParameters":{"Host":"b.s3.amazonaws.com","prefix":"logs"},
                    "additionalEventData":{"SignatureVersion":"SigV4","CipherSuite":"ECDHE",
                      "AuthenticationMethod":"AuthHeader","x-amz-id-2":"abc"}
                    """)
                .content()
                .text())
        .containsExactly("s3.amazonaws.com", "GetObject", "Get Object", "logs");
  }

  @ParameterizedTest
  @CsvSource({
    "QWxhZGRpbjpvcGVuIHNlc2FtZQQWxhZGRpbjpvcGVuIHNlc2FtZQ==, true",
    "QWxhZGRpbjpvcGVu+HNlc2FtZQQWxhZGRpbjpvcGVuIHNlc2FtZQ, true",
    "QWxhZGRpbg==, false",
    "role/service-role/OrganizationAccountAccessRole, false",
    "this+is+a+long+text+that+nobody+has+encoded.at.all, false",
    "2023-07-10T11:47:39.000Z, true",
    "2023-99-10T11:47:39.000Z, false",
    "2d1f3a6c-0000-4000-8000-000000000002, true"
  })
  void encoded_data_ids_and_times_are_no_words(String value, boolean opaque) {
    assertThat(Opaque.matches(value)).isEqualTo(opaque);
    assertThat(Parsing.request("\"a\":\"" + value + "\"").content().text().contains(value))
        .isEqualTo(!opaque);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "prodlogs-west-acct-data-blue-green-x",
        "prod-eu-weT-stack-name",
        "prod-us-00T00:00:00-backup",
        "zzzzzzzz-zzzz-zzzz-zzzz-zzzzzzzzzzzz"
      })
  void a_name_that_only_looks_like_an_id_or_a_time_is_a_word(String name) {
    assertThat(Parsing.request("\"name\":\"" + name + "\"").content().text()).contains(name);
  }

  @Test
  void encoded_data_does_not_explode() {
    String junk =
        IntStream.range(0, 4_000)
            .mapToObj(i -> i % 7 == 0 ? "+" : i % 2 == 0 ? "aB" : "Cd")
            .collect(Collectors.joining());
    Content content = Parsing.request("\"userData\":\"" + junk + "\"").content();
    assertThat(characters(content)).isLessThanOrEqualTo(FullText.MAX_CHARACTERS);
  }

  @Test
  void words_beyond_the_cap_are_left_out_and_said_so() {
    String members =
        IntStream.range(0, 200)
            .mapToObj(i -> "\"k%d\":\"%03d%s\"".formatted(i, i, "x".repeat(200)))
            .collect(Collectors.joining(","));
    Content content = Parsing.request(members).content();
    assertThat(characters(content)).isEqualTo(FullText.MAX_CHARACTERS);
    assertThat(content.capped()).containsExactly("text");
  }

  @Test
  void a_full_text_that_is_told_again_is_not_capped() {
    String whole = "x".repeat(FullText.MAX_CHARACTERS);
    assertThat(
            Parsing.event("{\"a\":\"%s\",\"b\":\"%s\",\"c\":\"\"}".formatted(whole, whole))
                .content()
                .capped())
        .isEmpty();
  }

  @Test
  void the_cap_never_splits_a_character() {
    String text = "x".repeat(FullText.MAX_CHARACTERS - 1) + "😀";
    Content content = Parsing.event("{\"a\":\"" + text + "\"}").content();
    assertThat(content.text()).containsExactly("x".repeat(FullText.MAX_CHARACTERS - 1));
    assertThat(content.capped()).containsExactly("text");
  }

  /** The content of a record in an index whose engine copies two of its fields. */
  private static Content copied(String record) {
    Shape.Leaf copied = new Shape.Leaf(false, true);
    EventParser parser =
        new EventParser(new Shape.Branch(Map.of("eventName", copied, "errorCode", copied)));
    assertThat(parser.parse(Slice.of(record))).isInstanceOf(Parsed.Understood.class);
    return ((Parsed.Understood) parser.parse(Slice.of(record))).event().content();
  }

  private static int characters(Content content) {
    return content.text().stream().mapToInt(String::length).sum();
  }

  private static Arguments split(String text, String... words) {
    return Arguments.of(text, List.of(words));
  }
}

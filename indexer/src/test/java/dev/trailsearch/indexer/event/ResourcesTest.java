package dev.trailsearch.indexer.event;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ResourcesTest {

  @Test
  void arns_count_wherever_they_stand_and_once() {
    Event event =
        Parsing.call(
            """
            "userIdentity":{"arn":"arn:aws:iam::111122223333:user/alice"},
            "resources":[{"ARN":"arn:aws:s3:::my-bucket","type":"AWS::S3::Bucket"}],
            "requestParameters":{"list":[{"deep":"arn:aws:kms:eu-west-1:444455556666:key/1"}]},
            "responseElements":{"again":"arn:aws:s3:::my-bucket"}
            """);
    assertThat(event.touched().resources())
        .containsExactly(
            "arn:aws:iam::111122223333:user/alice",
            "arn:aws:s3:::my-bucket",
            "arn:aws:kms:eu-west-1:444455556666:key/1");
    assertThat(event.touched().accounts()).containsExactly("111122223333", "444455556666");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "bucketName",
        "instanceId",
        "functionName",
        "keyId",
        "dBInstanceIdentifier",
        "userName",
        "bucket"
      })
  void a_parameter_named_like_a_resource_names_one(String key) {
    assertThat(Parsing.request("\"" + key + "\":\"x-1\"").touched().resources())
        .containsExactly("x-1");
  }

  @ParameterizedTest
  @ValueSource(strings = {"roleSessionName", "clientRequestId", "maxResults", "durationSeconds"})
  void other_parameters_name_none(String key) {
    assertThat(Parsing.request("\"" + key + "\":\"x-1\"").touched().resources()).isEmpty();
  }

  @Test
  void an_answer_names_resources_only_by_arn() {
    assertThat(
            Parsing.call(
                    """
                    "responseElements":{"bucketName":"b","role":"arn:aws:iam::111122223333:role/r"}
                    """)
                .touched()
                .resources())
        .containsExactly("arn:aws:iam::111122223333:role/r");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "arn",
        "arn:",
        "arn:aws",
        "warn:aws:s3:::x",
        "arn:aws is a prefix",
        "see arn:aws:s3:::x"
      })
  void what_only_looks_like_an_arn_is_none(String text) {
    assertThat(Parsing.request("\"note\":\"" + text + "\"").touched().resources()).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      nullValues = "-",
      value = {
        "arn:aws:iam::111122223333:root, 111122223333",
        "arn:aws-cn:sts::111122223333:assumed-role/A/b, 111122223333",
        "arn:aws:s3:::bucket, -",
        "arn:aws:iam::aws:policy/ReadOnlyAccess, -",
        "arn:aws:iam::11112222333:root, -",
        "arn:aws:iam::111122223333, -",
        "arn:aws:iam, -"
      })
  void an_account_is_the_fifth_part_of_an_arn(String arn, String account) {
    assertThat(Account.ofArn(arn)).isEqualTo(account);
  }

  @Test
  void every_account_that_a_record_names_is_involved() {
    Event event =
        Parsing.call(
            """
            "userIdentity":{"accountId":"100000000001","sessionContext":
              {"sessionIssuer":{"accountId":"100000000002"}},
              "inScopeOf":{"sourceAccount":"100000000003"},"invokedByDelegate":{"accountId":"100000000004"}},
            "recipientAccountId":"100000000005","vpcEndpointAccountId":"100000000006",
            "resources":[{"accountId":"100000000007"},{"accountId":"100000000008"}],
            "requestParameters":{"targetAccountId":"100000000009","accountIds":["100000000010","100000000001"],
              "sourceAccount":"100000000011","nested":{"awsAccountId":100000000012}},
            "responseElements":{"accountId":"100000000013"}
            """);
    assertThat(event.touched().accounts())
        .containsExactlyElementsOf(
            IntStream.rangeClosed(1, 13).mapToObj("1000000000%02d"::formatted).toList());
  }

  @Test
  void twelve_digits_under_another_key_are_no_account() {
    assertThat(
            Parsing.request("\"size\":\"111122223333\",\"accountId\":\"1111\"")
                .touched()
                .accounts())
        .isEmpty();
  }

  @Test
  void resources_beyond_the_cap_are_left_out_and_said_so() {
    Content content = Parsing.request(arns(Resources.MAX_RESOURCES + 1)).content();
    assertThat(content.capped()).contains("resource");
    assertThat(Parsing.request(arns(Resources.MAX_RESOURCES + 1)).touched().resources())
        .hasSize(Resources.MAX_RESOURCES);
  }

  @Test
  void a_full_list_that_is_told_again_is_not_capped() {
    String all = arns(Resources.MAX_RESOURCES);
    Event event =
        Parsing.call("\"requestParameters\":{%s},\"responseElements\":{%s}".formatted(all, all));
    assertThat(event.touched().resources()).hasSize(Resources.MAX_RESOURCES);
    assertThat(event.content().capped()).isEmpty();
  }

  @Test
  void a_name_that_is_no_keyword_any_more_is_left_out_and_said_so() {
    Event event = Parsing.request("\"bucketName\":\"%s\"".formatted("b".repeat(1_025)));
    assertThat(event.touched().resources()).isEmpty();
    assertThat(event.content().capped()).contains("resource");
  }

  private static String arns(int count) {
    return IntStream.range(0, count)
        .mapToObj(i -> "\"k%d\":\"arn:aws:s3:::bucket-%d\"".formatted(i, i))
        .collect(Collectors.joining(","));
  }
}

package dev.trailsearch.indexer.event;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ActionsTest {

  @ParameterizedTest
  @CsvSource({
    "s3.amazonaws.com, PutObject, s3, s3:PutObject",
    "monitoring.amazonaws.com, PutMetricAlarm, cloudwatch, cloudwatch:PutMetricAlarm",
    "email.amazonaws.com, SendEmail, ses, ses:SendEmail",
    "s3.amazonaws.com.cn, PutObject, s3, s3:PutObject",
    "signin.amazonaws.com, ConsoleLogin, signin, signin:ConsoleLogin",
    "custom, Do, custom, custom:Do"
  })
  void a_call_is_named_in_iams_form(String source, String name, String service, String action) {
    Action read =
        Parsing.event("{\"eventSource\":\"%s\",\"eventName\":\"%s\"}".formatted(source, name))
            .action();
    assertThat(read).isEqualTo(new Action(service, action, Outcome.SUCCESS, false));
  }

  @Test
  void an_insight_is_about_the_call_in_its_details() {
    Event event =
        Parsing.event(
            """
            {"eventVersion":"1.08","eventCategory":"Insight","insightDetails":{"state":"Start",
             "eventSource":"ec2.amazonaws.com","eventName":"RunInstances","errorCode":"Client.X",
             "insightType":"ApiErrorRateInsight"}}
            """);
    assertThat(event.action())
        .isEqualTo(new Action("ec2", "ec2:RunInstances", Outcome.UNKNOWN, false));
  }

  @Test
  void a_name_without_a_service_stands_alone() {
    assertThat(Parsing.event("{\"eventName\":\"GetObject\"}").action())
        .isEqualTo(new Action(null, "GetObject", Outcome.SUCCESS, false));
  }

  @Test
  void counts_over_a_window_have_no_outcome() {
    assertThat(
            Parsing.event(
                    """
                    {"eventVersion":"1.0","eventCategory":"Aggregated","eventSource":"s3.amazonaws.com"}
                    """)
                .action())
        .isEqualTo(new Action("s3", null, Outcome.UNKNOWN, false));
  }

  @Test
  void a_record_without_a_name_has_no_outcome() {
    assertThat(Parsing.event("{\"eventVersion\":\"1.08\"}").action().outcome())
        .isEqualTo(Outcome.UNKNOWN);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "AccessDenied",
        "AccessDeniedException",
        "Client.UnauthorizedOperation",
        "UnauthorizedException",
        "VpceAccessDenied",
        "NotAuthorizedException",
        "AuthorizationErrorException",
        "KMS.AccessDeniedException",
        "ForbiddenException",
        "Client.AuthFailure"
      })
  void a_refused_call_is_a_denied_failure(String errorCode) {
    Action action = Parsing.call("\"errorCode\":\"" + errorCode + "\"").action();
    assertThat(action.outcome()).isEqualTo(Outcome.FAILURE);
    assertThat(action.denied()).isTrue();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "\"errorCode\":\"NoSuchBucket\"",
        "\"errorCode\":\"ThrottlingException\",\"errorMessage\":\"Rate exceeded\"",
        "\"errorMessage\":\"Failed authentication\"",
        "\"errorCode\":\"Client.InvalidInstanceID.NotFound\"",
        "\"errorCode\":404",
        "\"errorCode\":\"\",\"errorMessage\":\"x\""
      })
  void another_error_is_a_failure_and_no_denial(String error) {
    Action action = Parsing.call(error).action();
    assertThat(action.outcome()).isEqualTo(Outcome.FAILURE);
    assertThat(action.denied()).isFalse();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "\"errorCode\":\"\"",
        "\"errorCode\":null,\"errorMessage\":null",
        "\"responseElements\":{\"errorCode\":\"AccessDenied\"}",
        "\"responseElements\":{\"ConsoleLogin\":\"Failure\"}"
      })
  void no_error_of_its_own_is_a_success(String members) {
    assertThat(Parsing.call(members).action().outcome()).isEqualTo(Outcome.SUCCESS);
  }

  @ParameterizedTest
  @CsvSource({
    "ConsoleLogin, Success, SUCCESS",
    "ConsoleLogin, Failure, FAILURE",
    "CheckMfa, Failure, FAILURE",
    "SwitchRole, Failure, FAILURE",
    "SwitchRole, Success, SUCCESS"
  })
  void a_sign_in_carries_its_result_under_its_name(String name, String result, Outcome outcome) {
    Action action =
        Parsing.event(
                """
                {"eventSource":"signin.amazonaws.com","eventName":"%s","responseElements":{"%s":"%s"}}
                """
                    .formatted(name, name, result))
            .action();
    assertThat(action.outcome()).isEqualTo(outcome);
    assertThat(action.denied()).isFalse();
  }

  @Test
  void the_words_of_outcomes_are_those_of_ecs() {
    assertThat(Outcome.values())
        .extracting(Outcome::word)
        .containsExactly("success", "failure", "unknown");
  }

  @ParameterizedTest
  @CsvSource({
    "lambda, CreateFunction20150331, lambda:CreateFunction",
    "lambda, UpdateFunctionCode20150331v2, lambda:UpdateFunctionCode",
    "lambda, TagResource20170331v2, lambda:TagResource",
    "lambda, Invoke, lambda:Invoke",
    "lambda, GetLayerVersion20181031, lambda:GetLayerVersion",
    "cloudfront, CreateDistribution2020_05_31, cloudfront:CreateDistribution",
    "cloudfront, UpdateDistribution2016_01_28, cloudfront:UpdateDistribution",
    "cloudfront, Odd2016_0128, cloudfront:Odd2016_0128",
    "s3, Restore20150331, s3:Restore20150331"
  })
  void the_version_of_the_api_is_no_part_of_an_action(String service, String name, String action) {
    Action read =
        Parsing.event(
                "{\"eventSource\":\"%s.amazonaws.com\",\"eventName\":\"%s\"}"
                    .formatted(service, name))
            .action();
    assertThat(read.name()).isEqualTo(action);
  }
}

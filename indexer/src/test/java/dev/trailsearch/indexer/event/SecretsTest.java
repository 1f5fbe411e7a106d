package dev.trailsearch.indexer.event;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SecretsTest {

  private static final String SECRET = "arn:aws:s3:::TopSecretValue";

  @ParameterizedTest
  @ValueSource(
      strings = {
        "sessionToken",
        "SessionToken",
        "secretAccessKey",
        "SECRETACCESSKEY",
        "masterUserPassword",
        "password",
        "newPassword",
        "passwordData",
        "x-amz-signature",
        "X-Amz-Security-Token",
        "secretString",
        "secretBinary",
        "privateKey",
        "keyMaterial",
        "authToken",
        "clientSecret",
        "apiKey"
      })
  void these_keys_hold_secrets(String key) {
    assertThat(Secrets.isSecret(key)).isTrue();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "token",
        "nextToken",
        "clientToken",
        "clientRequestToken",
        "accessKeyId",
        "keyId",
        "secretId",
        "passwordLastUsed",
        "passwordResetRequired",
        "GetPasswordData",
        "publicKey",
        "apiKeyId"
      })
  void these_keys_hold_none(String key) {
    assertThat(Secrets.isSecret(key)).isFalse();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "\"responseElements\":{\"credentials\":{\"sessionToken\":\"%s\"}}",
        "\"responseElements\":{\"credentials\":{\"sessionToken\":[\"a\",\"%s\"]}}",
        "\"requestParameters\":{\"password\":{\"value\":\"%s\"}}",
        "\"requestParameters\":{\"password\":{\"deep\":[{\"er\":[[\"%s\"]]}],\"b\":\"%s\"}}",
        "\"requestParameters\":{\"list\":[{\"a\":1,\"secretString\":\"%s\"}]}",
        "\"additionalEventData\":{\"X-Amz-Signature\":\"%s\"}",
        "\"serviceEventDetails\":{\"privateKey\":\"%s\"}",
        "\"userIdentity\":{\"sessionToken\":\"%s\"}",
        "\"sessionToken\":\"%s\"",
        "\"sessionToken\":{\"a\":\"%s\"}"
      })
  void a_secret_is_never_searchable(String members) {
    Event event = Parsing.call(members.replace("%s", SECRET));
    assertThat(event.toString()).doesNotContain("TopSecret").doesNotContain("Top Secret");
  }

  @Test
  void a_number_can_be_a_secret() {
    assertThat(Parsing.request("\"password\":4711").content().parameters()).isEmpty();
  }

  @Test
  void what_follows_a_secret_is_searchable_again() {
    Content content =
        Parsing.request(
                """
                "credentials":[{"password":{"a":["x"]},"user":"alice"}],"sessionToken":"x","after":"y"
                """)
            .content();
    assertThat(content.parameters())
        .containsExactly("requestParameters.credentials.user=alice", "requestParameters.after=y");
    assertThat(content.text()).contains("alice", "y").doesNotContain("x");
  }

  @Test
  void a_flag_about_a_password_is_no_secret() {
    assertThat(Parsing.request("\"manageMasterUserPassword\":true").content().parameters())
        .containsExactly("requestParameters.manageMasterUserPassword=true");
  }
}

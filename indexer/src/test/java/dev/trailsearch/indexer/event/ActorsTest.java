package dev.trailsearch.indexer.event;

import static org.assertj.core.api.Assertions.assertThat;

import dev.trailsearch.indexer.event.Actor.Credentials;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class ActorsTest {

  private static final String ACCOUNT = "111122223333";

  static Stream<Arguments> identities() {
    return Stream.of(
        identity(
            "the root user",
            """
            {"type":"Root","principalId":"111122223333","arn":"arn:aws:iam::111122223333:root",
             "accountId":"111122223333","accessKeyId":"",
             "sessionContext":{"sessionIssuer":{},"webIdFederationData":{},
               "attributes":{"mfaAuthenticated":"true"}}}
            """,
            actor(ActorType.ROOT, "root", "arn:aws:iam::111122223333:root").mfa(true)),
        identity(
            "an IAM user",
            """
            {"type":"IAMUser","principalId":"AIDAEXAMPLE","userName":"alice","accountId":"111122223333",
             "arn":"arn:aws:iam::111122223333:user/alice","accessKeyId":"AKIAEXAMPLE"}
            """,
            actor(ActorType.USER, "alice", "arn:aws:iam::111122223333:user/alice")
                .key("AKIAEXAMPLE")),
        identity(
            "an IAM user whose name only its ARN tells",
            """
            {"type":"IAMUser","principalId":"AIDAEXAMPLE","accountId":"111122223333",
             "arn":"arn:aws:iam::111122223333:user/team/blue/alice"}
            """,
            actor(ActorType.USER, "alice", "arn:aws:iam::111122223333:user/team/blue/alice")),
        identity(
            "an IAM user with nothing but a principal",
            """
            {"type":"IAMUser","principalId":"AIDAEXAMPLE","accountId":"111122223333"}
            """,
            actor(ActorType.USER, "AIDAEXAMPLE", null)),
        identity(
            "an assumed role",
            """
            {"type":"AssumedRole","principalId":"AROAEXAMPLE:deploy-42","accountId":"111122223333",
             "arn":"arn:aws:sts::111122223333:assumed-role/Admin/deploy-42","accessKeyId":"ASIAEXAMPLE",
             "sessionContext":{
               "attributes":{"mfaAuthenticated":"False","creationDate":"2023-07-10T11:40:00Z"},
               "sessionIssuer":{"type":"Role","principalId":"AROAEXAMPLE","accountId":"111122223333",
                 "arn":"arn:aws:iam::111122223333:role/team/Admin","userName":"Admin"}},
             "invokedBy":"cloudformation.amazonaws.com"}
            """,
            actor(ActorType.ROLE, "Admin", "arn:aws:sts::111122223333:assumed-role/Admin/deploy-42")
                .session("deploy-42")
                .key("ASIAEXAMPLE")
                .issuer("arn:aws:iam::111122223333:role/team/Admin")
                .mfa(false)
                .via("cloudformation.amazonaws.com")),
        identity(
            "an assumed role without its issuer",
            """
            {"type":"AssumedRole","principalId":"AROAEXAMPLE","accountId":"111122223333",
             "arn":"arn:aws:sts::111122223333:assumed-role/Admin/i-0abc","accessKeyId":"ASIAEXAMPLE"}
            """,
            actor(ActorType.ROLE, "Admin", "arn:aws:sts::111122223333:assumed-role/Admin/i-0abc")
                .session("i-0abc")
                .key("ASIAEXAMPLE")),
        identity(
            "an assumed role whose account only its issuer tells",
            """
            {"type":"AssumedRole","principalId":"AROAEXAMPLE:me",
             "sessionContext":{"sessionIssuer":{"userName":"Admin","accountId":"111122223333",
               "arn":"arn:aws:iam::111122223333:role/Admin"}}}
            """,
            actor(ActorType.ROLE, "Admin", null)
                .session("me")
                .issuer("arn:aws:iam::111122223333:role/Admin")),
        identity(
            "a role",
            """
            {"type":"Role","principalId":"AROAEXAMPLE","accountId":"111122223333",
             "arn":"arn:aws:iam::111122223333:role/service-role/Admin"}
            """,
            actor(ActorType.ROLE, "Admin", "arn:aws:iam::111122223333:role/service-role/Admin")),
        identity(
            "a federated user",
            """
            {"type":"FederatedUser","principalId":"111122223333:bob","accountId":"111122223333",
             "arn":"arn:aws:sts::111122223333:federated-user/bob","accessKeyId":"ASIAEXAMPLE",
             "sessionContext":{"sessionIssuer":{"type":"IAMUser","principalId":"AIDAEXAMPLE",
               "arn":"arn:aws:iam::111122223333:user/alice","userName":"alice"}}}
            """,
            actor(ActorType.FEDERATED, "bob", "arn:aws:sts::111122223333:federated-user/bob")
                .session("bob")
                .key("ASIAEXAMPLE")
                .issuer("arn:aws:iam::111122223333:user/alice")),
        identity(
            "a user who shows a SAML assertion",
            """
            {"type":"SAMLUser","principalId":"ProviderExample=:bob","userName":"bob",
             "identityProvider":"arn:aws:iam::111122223333:saml-provider/corp","accountId":"111122223333"}
            """,
            actor(ActorType.FEDERATED, "bob", null)),
        identity(
            "a user who shows a web identity",
            """
            {"type":"WebIdentityUser","principalId":"accounts.google.com:app.example:4711",
             "userName":"4711","identityProvider":"accounts.google.com","accountId":"111122223333"}
            """,
            actor(ActorType.FEDERATED, "4711", null)),
        identity(
            "a web identity without a name",
            """
            {"type":"WebIdentityUser","principalId":"accounts.google.com:app.example:4711",
             "accountId":"111122223333"}
            """,
            actor(ActorType.FEDERATED, "accounts.google.com:app.example:4711", null)),
        identity(
            "a directory",
            """
            {"type":"Directory","principalId":"d-1234567890","accountId":"111122223333"}
            """,
            actor(ActorType.UNKNOWN, "d-1234567890", null)),
        identity(
            "another account",
            """
            {"type":"AWSAccount","principalId":"AIDAEXAMPLE","accountId":"111122223333"}
            """,
            actor(ActorType.ACCOUNT, ACCOUNT, null)),
        identity(
            "a user of Identity Center",
            """
            {"type":"IdentityCenterUser","accountId":"111122223333",
             "onBehalfOf":{"userId":"544894e8-80c1-707f-60e3-3ba6510dfac1",
               "identityStoreArn":"arn:aws:identitystore::111122223333:identitystore/d-9067642ac7"},
             "credentialId":"90e292de-5eb8-446e-9602-90f7c45044f7"}
            """,
            actor(ActorType.IDENTITY_CENTER, "544894e8-80c1-707f-60e3-3ba6510dfac1", null)),
        identity(
            "an identity that CloudTrail itself does not know",
            """
            {"type":"Unknown","principalId":"AROAEXAMPLE:who","accountId":"111122223333"}
            """,
            actor(ActorType.UNKNOWN, "AROAEXAMPLE:who", null)),
        identity(
            "a type that came after this release",
            """
            {"type":"Robot","userName":"r2","accountId":"111122223333"}
            """,
            actor(ActorType.UNKNOWN, "r2", null)),
        identity(
            "an account and nothing more",
            """
            {"accountId":"111122223333"}
            """,
            actor(ActorType.UNKNOWN, null, null)));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("identities")
  void an_identity_is_read(String name, String identity, Expected expected) {
    Actor actor = Parsing.call("\"eventType\":\"AwsApiCall\",\"userIdentity\":" + identity).actor();
    assertThat(actor).isEqualTo(expected.actor());
  }

  @Test
  void a_service_is_named_by_its_host() {
    Actor actor =
        Parsing.call(
                "\"userIdentity\":{\"type\":\"AWSService\",\"invokedBy\":\"ec2.amazonaws.com\"}")
            .actor();
    assertThat(actor.type()).isEqualTo(ActorType.SERVICE);
    assertThat(actor.name()).isEqualTo("ec2.amazonaws.com");
    assertThat(actor.via()).isEqualTo("ec2.amazonaws.com");
    assertThat(actor.account()).isNull();
  }

  @Test
  void a_service_event_without_a_type_is_the_service_itself() {
    Actor actor =
        Parsing.event(
                """
                {"eventVersion":"1.08","eventType":"AwsServiceEvent","eventName":"RotateKey",
                 "eventSource":"kms.amazonaws.com","userIdentity":{"accountId":"111122223333"}}
                """)
            .actor();
    assertThat(actor.type()).isEqualTo(ActorType.SERVICE);
    assertThat(actor.name()).isEqualTo("kms.amazonaws.com");
    assertThat(actor.account()).isEqualTo(ACCOUNT);
  }

  @Test
  void who_is_invoked_by_a_service_and_has_no_type_is_that_service() {
    Actor actor =
        Parsing.call(
                "\"userIdentity\":{\"accountId\":\"111122223333\",\"invokedBy\":\"AWS Internal\"}")
            .actor();
    assertThat(actor.type()).isEqualTo(ActorType.SERVICE);
    assertThat(actor.name()).isEqualTo("AWS Internal");
  }

  @Test
  void a_record_without_an_identity_has_an_unknown_actor() {
    assertThat(Parsing.call("\"userIdentity\":null").actor())
        .isEqualTo(
            new Actor(
                ActorType.UNKNOWN,
                null,
                null,
                null,
                null,
                new Credentials(null, null, null),
                null,
                false));
  }

  @ParameterizedTest
  @CsvSource({
    "111122223333, 111122223333, false",
    "111122223333, 444455556666, true",
    "ANONYMOUS_PRINCIPAL, 444455556666, false",
    "anonymous, 444455556666, false",
    "'', 444455556666, false",
    "111122223333, '', false"
  })
  void a_caller_of_another_account_than_the_recipients_is_foreign(
      String caller, String recipient, boolean foreign) {
    Actor actor =
        Parsing.call(
                "\"userIdentity\":{\"type\":\"AWSAccount\",\"accountId\":\"%s\"},\"recipientAccountId\":\"%s\""
                    .formatted(caller, recipient))
            .actor();
    assertThat(actor.foreign()).isEqualTo(foreign);
  }

  @ParameterizedTest
  @CsvSource({"Yes,true", "yes,true", "No,false", "null,"})
  void a_console_sign_in_says_whether_a_second_factor_was_shown(
      String used, @Nullable Boolean shown) {
    Actor actor =
        Parsing.call(
                "\"additionalEventData\":{\"MFAUsed\":\"%s\"}"
                    .formatted(used)
                    .replace("\"null\"", "null"))
            .actor();
    assertThat(actor.credentials().mfa()).isEqualTo(shown);
  }

  @ParameterizedTest
  @CsvSource({"'\"true\"',true", "'\"False\"',false", "true,true", "false,false"})
  void the_second_factor_of_a_session_is_a_string_or_a_boolean(String json, boolean shown) {
    Actor actor =
        Parsing.call(
                "\"userIdentity\":{\"sessionContext\":{\"attributes\":{\"mfaAuthenticated\":%s}}}"
                    .formatted(json))
            .actor();
    assertThat(actor.credentials().mfa()).isEqualTo(shown);
  }

  @Test
  void every_type_has_a_word_of_its_own() {
    assertThat(Stream.of(ActorType.values()).map(ActorType::word))
        .containsExactly(
            "root",
            "user",
            "role",
            "federated",
            "service",
            "account",
            "identity-center",
            "unknown");
  }

  private static Arguments identity(String name, String json, Expected expected) {
    return Arguments.of(name, json, expected);
  }

  private static Expected actor(ActorType type, @Nullable String name, @Nullable String arn) {
    return new Expected(
        new Actor(type, name, arn, ACCOUNT, null, new Credentials(null, null, null), null, false));
  }

  /** An actor of the one account, so that each row states only what is special about it. */
  record Expected(Actor actor) {

    Expected session(String session) {
      return with(session, actor.credentials(), actor.via());
    }

    Expected key(String key) {
      Credentials old = actor.credentials();
      return with(actor.session(), new Credentials(key, old.issuer(), old.mfa()), actor.via());
    }

    Expected issuer(String issuer) {
      Credentials old = actor.credentials();
      return with(actor.session(), new Credentials(old.key(), issuer, old.mfa()), actor.via());
    }

    Expected mfa(boolean mfa) {
      Credentials old = actor.credentials();
      return with(actor.session(), new Credentials(old.key(), old.issuer(), mfa), actor.via());
    }

    Expected via(String via) {
      return with(actor.session(), actor.credentials(), via);
    }

    private Expected with(@Nullable String session, Credentials credentials, @Nullable String via) {
      return new Expected(
          new Actor(
              actor.type(),
              actor.name(),
              actor.arn(),
              actor.account(),
              session,
              credentials,
              via,
              false));
    }
  }
}

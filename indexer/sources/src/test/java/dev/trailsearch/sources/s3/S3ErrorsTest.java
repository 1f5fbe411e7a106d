package dev.trailsearch.sources.s3;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.trailsearch.indexer.source.SourceException;
import dev.trailsearch.sources.Told;
import java.net.URI;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.AwsCredentialsProviderChain;
import software.amazon.awssdk.auth.credentials.EnvironmentVariableCredentialsProvider;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;

class S3ErrorsTest {

  private static final S3Location PLACE = new S3Location("trail", "AWSLogs/");

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          403 | AccessDenied         | access is denied (AccessDenied: Words of S3)
          403 | InvalidAccessKeyId   | the credentials are not accepted (InvalidAccessKeyId: Words of S3)
          400 | ExpiredToken         | the credentials are not accepted (ExpiredToken: Words of S3)
          404 | NoSuchBucket         | there is no such bucket
          301 | PermanentRedirect    | the bucket lies in another Region
          418 | Teapot               | S3 answers 418 (Teapot: Words of S3)
          """)
  void an_error_is_said_in_words_with_its_place(int status, String code, String words)
      throws Exception {
    String body = "<Error><Code>%s</Code><Message>Words of S3.</Message></Error>".formatted(code);
    try (ScriptedServer server = ScriptedServer.error(status, body)) {
      assertThatThrownBy(() -> Told.by(server.store(false).source(PLACE)))
          .isInstanceOf(SourceException.class)
          .hasMessage("s3://trail/AWSLogs/: " + words);
    }
  }

  @Test
  void an_archived_object_needs_a_restore() throws Exception {
    String body =
        """
        <Error><Code>InvalidObjectState</Code><Message>Words</Message>\
        <StorageClass>DEEP_ARCHIVE</StorageClass></Error>\
        """;
    try (ScriptedServer server = ScriptedServer.error(403, body)) {
      assertThatThrownBy(() -> server.store(false).object("trail", "a", 1, "e").open())
          .isInstanceOf(SourceException.Refused.class)
          .hasMessage(
              "s3://trail/a: archived (DEEP_ARCHIVE), and not to be read before it is restored");
    }
  }

  @Test
  void an_answer_without_a_body_is_known_by_its_number() throws Exception {
    try (ScriptedServer server = ScriptedServer.error(403, "")) {
      assertThatThrownBy(() -> server.store(false).object("trail", "a", 1, "e").signature())
          .isInstanceOf(SourceException.Refused.class)
          .hasMessageStartingWith("s3://trail/a: access is denied");
    }
  }

  @Test
  void who_pays_is_said_in_every_request() throws Exception {
    try (ScriptedServer server = ScriptedServer.error(200, "<ListBucketResult/>")) {
      S3Store store = server.store(true);
      Told.by(store.source(PLACE));
      assertThat(store.object("trail", "a", 1, "e").signature()).isEmpty();
      store.object("trail", "a", 1, "e").open().close();
      assertThat(server.requests())
          .containsExactly(
              "GET /trail [][requester]",
              "HEAD /trail/a [][requester]",
              "GET /trail/a [][requester]");
    }
  }

  @Test
  void a_server_that_is_not_there_is_named() {
    S3Store store =
        new S3Store(
            new S3Settings(URI.create("http://127.0.0.1:1"), false),
            () -> StaticCredentialsProvider.create(AwsBasicCredentials.create("a", "b")));
    assertThatThrownBy(() -> Told.by(store.source(PLACE)))
        .isInstanceOf(SourceException.Unreachable.class)
        .hasMessage("s3://trail/AWSLogs/: S3 cannot be reached (Connection refused)");
  }

  @Test
  void missing_credentials_are_said_with_the_ways_to_give_them() {
    S3Store store =
        new S3Store(
            new S3Settings(URI.create("http://127.0.0.1:1"), false),
            () -> AwsCredentialsProviderChain.of(EnvironmentVariableCredentialsProvider.create()));
    assertThatThrownBy(() -> Told.by(store.source(PLACE)))
        .isInstanceOfSatisfying(
            SourceException.Unreachable.class, e -> assertThat(e.remedy()).contains("AWS_PROFILE"))
        .hasMessage("s3://trail/AWSLogs/: no AWS credentials were found");
  }
}

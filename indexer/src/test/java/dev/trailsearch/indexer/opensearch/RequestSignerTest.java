package dev.trailsearch.indexer.opensearch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.trailsearch.engine.testing.ScriptedServer;
import dev.trailsearch.engine.testing.ScriptedServer.Answer;
import dev.trailsearch.engine.testing.ScriptedServer.Request;
import dev.trailsearch.indexer.opensearch.Authentication.SigV4;
import dev.trailsearch.indexer.opensearch.Authentication.SigV4.Service;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.HexFormat;
import java.util.Map;
import java.util.function.Consumer;
import org.apache.hc.core5.http.message.BasicHttpRequest;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import software.amazon.awssdk.auth.credentials.AwsSessionCredentials;
import software.amazon.awssdk.core.exception.SdkClientException;
import software.amazon.awssdk.http.ContentStreamProvider;
import software.amazon.awssdk.http.SdkHttpMethod;
import software.amazon.awssdk.http.SdkHttpRequest;
import software.amazon.awssdk.http.auth.aws.signer.AwsV4HttpSigner;

/** Signatures, checked by a server that computes each anew from what it got. */
class RequestSignerTest {

  private static final AwsSessionCredentials ALICE =
      AwsSessionCredentials.create("AKIDEXAMPLE", "a secret", "a session");

  private static final Map<String, String> PROPERTIES =
      Map.of(
          "aws.accessKeyId", ALICE.accessKeyId(),
          "aws.secretAccessKey", ALICE.secretAccessKey(),
          "aws.sessionToken", ALICE.sessionToken());

  private static final DateTimeFormatter TIME =
      DateTimeFormatter.ofPattern("yyyyMMdd'T'HHmmss'Z'").withZone(ZoneOffset.UTC);

  /** Where the default chain of credentials looks first. */
  @BeforeAll
  static void credentials() {
    PROPERTIES.forEach(System::setProperty);
  }

  @AfterAll
  static void none() {
    PROPERTIES.keySet().forEach(System::clearProperty);
  }

  @ParameterizedTest
  @EnumSource(Service.class)
  void a_request_without_a_body_is_signed(Service service) {
    assertThat(served(service, false, client -> client.request("GET", "/", null)))
        .satisfies(request -> {
          assertThat(request.header("X-amz-content-sha256")).isEqualTo(sha256(""));
          assertThat(request.header("X-amz-security-token")).isEqualTo("a session");
          assertThat(request.header("Authorization"))
              .contains("/eu-west-1/" + service.signed() + "/aws4_request")
              .doesNotContain("a secret");
        });
  }

  @Test
  void a_path_and_a_query_of_odd_characters_are_signed_as_they_are_sent() {
    served(
        Service.ES,
        false,
        client ->
            client.send(
                "GET",
                "/cloudtrail-*,trailsearch/_doc/a%2Fb%20c",
                Map.of("filter_path", "hits.*,took", "q", "user:\"zoë a+b\" & c=d"),
                null));
  }

  @Test
  void lines_are_signed_whole() {
    String lines = "{\"create\":{\"_id\":\"ä\"}}\n{\"x\":1}\n".repeat(10_000);

    Request request = served(Service.ES, false, client -> bulk(client, lines));

    assertThat(request.header("Content-type")).isEqualTo("application/x-ndjson");
    assertThat(latin(lines)).isEqualTo(request.body());
  }

  @Test
  void a_compressed_body_is_signed_as_it_is_sent() {
    Request request = served(Service.ES, true, client -> bulk(client, "{}\n".repeat(10_000)));

    assertThat(request.header("Content-encoding")).isEqualTo("gzip");
    assertThat(request.body()).hasSizeLessThan(1_000);
  }

  @Test
  void without_credentials_nothing_is_sent() {
    RequestSigner signer =
        new RequestSigner(
            new SigV4("eu-west-1", Service.ES),
            () -> {
              throw SdkClientException.create("nowhere");
            });
    BasicHttpRequest request = new BasicHttpRequest("GET", URI.create("http://127.0.0.1:1/"));

    assertThatThrownBy(() -> signer.sign(request, null))
        .isInstanceOf(MissingCredentialsException.class);
    assertThat(request.headerIterator().hasNext()).isFalse();
  }

  private static Request served(
      Service service, boolean compress, Consumer<EngineClient> requests) {
    try (ScriptedServer server =
            ScriptedServer.http(request ->
                isSigned(request, service) ? Answer.of(200, "{}") : Answer.of(403, "{}"));
        EngineClient client =
            new EngineClient(
                ConnectionSettings.of(server.uri())
                    .with(new SigV4("eu-west-1", service))
                    .withCompression(compress))) {
      requests.accept(client);
      assertThat(server.requests())
          .singleElement()
          .satisfies(request -> assertThat(isSigned(request, service)).isTrue());
      return server.requests().getFirst();
    }
  }

  private static void bulk(EngineClient client, String lines) {
    client.sendLines("/_bulk", Map.of(), lines.getBytes(StandardCharsets.UTF_8));
  }

  /** What the service does with a request: it computes the signature, and compares. */
  private static boolean isSigned(Request request, Service service) {
    byte[] body = request.body().getBytes(StandardCharsets.ISO_8859_1);
    Instant time = Instant.from(TIME.parse(request.header("X-amz-date")));
    SdkHttpRequest.Builder sent =
        SdkHttpRequest.builder()
            .method(SdkHttpMethod.fromValue(request.method()))
            .uri(URI.create("http://" + request.header("Host") + request.uri()));
    if (!request.header("Content-type").isEmpty()) {
      sent.putHeader("Content-Type", request.header("Content-type"));
    }
    String signature =
        AwsV4HttpSigner.create()
            .sign(sign ->
                sign.identity(ALICE)
                    .request(sent.build())
                    .payload(ContentStreamProvider.fromByteArray(body))
                    .putProperty(AwsV4HttpSigner.SERVICE_SIGNING_NAME, service.signed())
                    .putProperty(AwsV4HttpSigner.REGION_NAME, "eu-west-1")
                    .putProperty(AwsV4HttpSigner.SIGNING_CLOCK, Clock.fixed(time, ZoneOffset.UTC)))
            .request()
            .firstMatchingHeader("Authorization")
            .orElseThrow();
    return request.header("Authorization").equals(signature)
        && request.header("X-amz-content-sha256").equals(sha256(request.body()));
  }

  private static String latin(String text) {
    return new String(text.getBytes(StandardCharsets.UTF_8), StandardCharsets.ISO_8859_1);
  }

  private static String sha256(String latin) {
    try {
      return HexFormat.of()
          .formatHex(
              MessageDigest.getInstance("SHA-256")
                  .digest(latin.getBytes(StandardCharsets.ISO_8859_1)));
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }
}

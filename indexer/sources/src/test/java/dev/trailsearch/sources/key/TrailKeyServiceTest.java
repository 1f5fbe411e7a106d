package dev.trailsearch.sources.key;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import dev.trailsearch.indexer.integrity.TrailKey;
import dev.trailsearch.indexer.source.SourceException;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.security.KeyPairGenerator;
import java.security.NoSuchAlgorithmException;
import java.security.PublicKey;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Base64;
import java.util.Deque;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.AwsCredentialsProvider;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.core.exception.SdkClientException;

class TrailKeyServiceTest {

  private static final Instant NOON = Instant.parse("2023-07-10T12:00:00Z");
  private static final AwsCredentialsProvider SOMEBODY =
      StaticCredentialsProvider.create(AwsBasicCredentials.create("AKIDEXAMPLE", "a-secret"));

  private final Deque<Answer> answers = new ArrayDeque<>();
  private final List<String> bodies = new ArrayList<>();
  private final List<String> signatures = new ArrayList<>();
  private final PublicKey key = key();
  private HttpServer server;

  private record Answer(int status, String body) {}

  @BeforeEach
  void listen() throws IOException {
    server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.createContext("/", this::answer);
    server.start();
  }

  @AfterEach
  void stop() {
    server.stop(0);
  }

  @Test
  void a_key_is_found_by_its_fingerprint_and_asked_for_once() throws IOException {
    answers.add(new Answer(200, keys("aa", null)));

    try (TrailKeyService service = service(SOMEBODY)) {
      List<TrailKey> found = service.find("aa", "eu-west-1", NOON, NOON.plusSeconds(3_600));
      assertThat(found).extracting(TrailKey::key).containsExactly(key);
      assertThat(found.getFirst().from()).isEqualTo(Instant.ofEpochSecond(1_600_000_000));
      assertThat(service.find("aa", "eu-west-1", NOON, NOON)).isEqualTo(found);
    }

    assertThat(bodies)
        .containsExactly(
            "{\"StartTime\":%d,\"EndTime\":%d}"
                .formatted(
                    NOON.getEpochSecond() - 15 * 86_400,
                    NOON.getEpochSecond() + 3_600 + 15 * 86_400));
    assertThat(signatures.getFirst())
        .contains("AKIDEXAMPLE/", "/eu-west-1/cloudtrail/aws4_request", "Signature=")
        .doesNotContain("a-secret");
  }

  @Test
  void all_pages_are_read() throws IOException {
    answers.add(new Answer(200, keys("aa", "more")));
    answers.add(new Answer(200, keys("bb", null)));

    try (TrailKeyService service = service(SOMEBODY)) {
      assertThat(service.find("bb", "eu-west-1", NOON, NOON)).hasSize(1);
    }

    assertThat(bodies).hasSize(2);
    assertThat(bodies.getLast()).contains("\"NextToken\":\"more\"");
  }

  @Test
  void a_key_that_cloudtrail_does_not_know_is_none() throws IOException {
    answers.add(new Answer(200, "{\"PublicKeyList\":[]}"));

    try (TrailKeyService service = service(SOMEBODY)) {
      assertThat(service.find("aa", "eu-west-1", NOON, NOON)).isEmpty();
    }
  }

  @Test
  void a_refusal_says_which_permission_is_wanted() {
    answers.add(
        new Answer(
            400,
            "{\"__type\":\"com.amazon.coral#AccessDeniedException\",\"message\":\"not you\"}"));

    try (TrailKeyService service = service(SOMEBODY)) {
      assertThatThrownBy(() -> service.find("aa", "eu-west-1", NOON, NOON))
          .isInstanceOf(SourceException.Refused.class)
          .hasMessageContainingAll("eu-west-1", "access is denied", "not you");
    }
  }

  @Test
  void what_is_no_list_of_keys_is_told() {
    answers.add(new Answer(200, "<html>"));

    try (TrailKeyService service = service(SOMEBODY)) {
      assertThatThrownBy(() -> service.find("aa", "eu-west-1", NOON, NOON))
          .isInstanceOf(SourceException.Unreachable.class)
          .hasMessageContaining("no list of public keys");
    }
  }

  @Test
  void without_credentials_it_says_so() {
    AwsCredentialsProvider nobody =
        () -> {
          throw SdkClientException.create("none");
        };

    try (TrailKeyService service = service(nobody)) {
      assertThatThrownBy(() -> service.find("aa", "eu-west-1", NOON, NOON))
          .isInstanceOf(SourceException.Unreachable.class)
          .hasMessageContaining("no AWS credentials were found");
    }
    assertThat(bodies).isEmpty();
  }

  private TrailKeyService service(AwsCredentialsProvider credentials) {
    return TrailKeyService.of(
        URI.create("http://127.0.0.1:" + server.getAddress().getPort()), credentials);
  }

  private void answer(HttpExchange exchange) throws IOException {
    try (exchange) {
      bodies.add(new String(exchange.getRequestBody().readAllBytes(), UTF_8));
      signatures.add(exchange.getRequestHeaders().getFirst("Authorization"));
      Answer answer = answers.remove();
      byte[] body = answer.body().getBytes(UTF_8);
      exchange.sendResponseHeaders(answer.status(), body.length);
      exchange.getResponseBody().write(body);
    }
  }

  private String keys(String fingerprint, @Nullable String next) {
    return """
    {"PublicKeyList":[{"Fingerprint":"%s","Value":"%s","ValidityStartTime":1.6E9,\
    "ValidityEndTime":1.7E9}]%s}\
    """
        .formatted(
            fingerprint,
            Base64.getEncoder().encodeToString(key.getEncoded()),
            next == null ? "" : ",\"NextToken\":\"" + next + "\"");
  }

  private static PublicKey key() {
    try {
      KeyPairGenerator rsa = KeyPairGenerator.getInstance("RSA");
      rsa.initialize(2_048);
      return rsa.generateKeyPair().getPublic();
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }
}

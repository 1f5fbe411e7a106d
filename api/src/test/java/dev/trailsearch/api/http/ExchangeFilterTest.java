package dev.trailsearch.api.http;

import static org.assertj.core.api.Assertions.assertThat;

import dev.trailsearch.api.Api;
import dev.trailsearch.search.key.KeyHash;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.InetAddress;
import java.net.Socket;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ExchangeFilterTest {

  private static Api api;

  @BeforeAll
  static void start() {
    api = Api.withoutEngine();
  }

  @AfterAll
  static void stop() {
    api.close();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/",
        "/docs/",
        "/docs/app.js",
        "/openapi.yaml",
        "/health",
        "/prometheus",
        "/api/v1/fields",
        "/api/v1/events/search",
        "/no/such/address"
      })
  void every_answer_has_the_security_headers(String path) {
    HttpResponse<String> answer = api.get(path);

    assertThat(answer.headers().map())
        .containsKey("x-request-id")
        .doesNotContainKeys("server", "access-control-allow-origin");
    assertThat(header(answer, "X-Content-Type-Options")).isEqualTo("nosniff");
    assertThat(header(answer, "X-Frame-Options")).isEqualTo("DENY");
    assertThat(header(answer, "Referrer-Policy")).isEqualTo("no-referrer");
    assertThat(header(answer, "Content-Security-Policy"))
        .contains("default-src 'none'", "script-src 'self'", "frame-ancestors 'none'")
        .doesNotContain("unsafe");
  }

  @Test
  void the_callers_request_id_is_kept() {
    assertThat(header(get("X-Request-Id", "from-the-proxy_1.2"), "X-Request-Id"))
        .isEqualTo("from-the-proxy_1.2");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "a b",
        "<script>",
        "12345678901234567890123456789012345678901234567890123456789012345"
      })
  void a_request_id_that_could_forge_a_log_line_is_replaced(String id) {
    assertThat(header(get("X-Request-Id", id), "X-Request-Id"))
        .isNotEqualTo(id)
        .matches("[0-9a-f-]{36}");
  }

  @Test
  void audit_records_are_not_cached() {
    assertThat(header(api.get("/api/v1/events/search"), "Cache-Control")).isEqualTo("no-store");
  }

  @ParameterizedTest
  @ValueSource(strings = {"/api/v1/fields", "/openapi.yaml", "/openapi.json"})
  void what_is_the_same_for_all_is_sent_once_and_then_compared(String path) {
    HttpResponse<String> first = api.get(path);
    String tag = header(first, "ETag");

    assertThat(header(first, "Cache-Control")).isEqualTo("private, no-cache");
    HttpResponse<String> again = get(path, "If-None-Match", "\"other\", " + tag);
    assertThat(again.statusCode()).isEqualTo(304);
    assertThat(again.body()).isEmpty();
    assertThat(header(again, "ETag")).isEqualTo(tag);
    assertThat(get(path, "If-None-Match", "\"other\"").statusCode()).isEqualTo(200);
  }

  @Test
  void a_long_answer_is_compressed_for_those_who_can_read_it() {
    HttpResponse<String> answer = get("Accept-Encoding", "gzip");

    assertThat(header(answer, "Content-Encoding")).isEqualTo("gzip");
    assertThat(api.get("/api/v1/fields").headers().firstValue("Content-Encoding")).isEmpty();
  }

  @Test
  void pages_of_configured_origins_are_let_in_and_no_others() {
    Map<String, Object> settings =
        Map.of(
            "trailsearch.url",
            "http://127.0.0.1:1",
            "trailsearch.api.key-hash",
            KeyHash.of("one key").text(),
            "trailsearch.api.cors",
            true,
            "trailsearch.api.cors-origins",
            "https://one.example,https://two.example");
    try (Api open = Api.with(settings)) {
      for (String origin : List.of("https://one.example", "https://two.example")) {
        HttpResponse<String> answer = preflight(open, origin); // brings no key: browsers do not
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(header(answer, "Access-Control-Allow-Origin")).isEqualTo(origin);
        assertThat(answer.headers().firstValue("Access-Control-Allow-Credentials")).isEmpty();
      }
      assertThat(preflight(open, "https://three.example").headers().map())
          .doesNotContainKey("access-control-allow-origin");
    }
  }

  private static HttpResponse<String> preflight(Api open, String origin) {
    return open.send(
        HttpRequest.newBuilder(open.uri("/api/v1/events/search"))
            .method("OPTIONS", HttpRequest.BodyPublishers.noBody())
            .header("Origin", origin)
            .header("Access-Control-Request-Method", "GET")
            .header("Access-Control-Request-Headers", "x-api-key")
            .build());
  }

  @Test
  void another_origin_is_not_let_in() {
    HttpResponse<String> answer = get("Origin", "https://elsewhere.example");

    assertThat(answer.headers().firstValue("Access-Control-Allow-Origin")).isEmpty();
  }

  @Test
  void a_request_for_another_host_is_misdirected() throws IOException {
    String request =
        "GET /api/v1/fields HTTP/1.1\r\nHost: rebound.example\r\nConnection: close\r\n\r\n";

    try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), api.uri("/").getPort())) {
      socket.getOutputStream().write(request.getBytes(StandardCharsets.US_ASCII));
      String answer =
          String.join(
              "\n",
              new BufferedReader(
                      new InputStreamReader(socket.getInputStream(), StandardCharsets.UTF_8))
                  .readAllLines());
      assertThat(answer)
          .startsWith("HTTP/1.1 421")
          .contains("urn:trailsearch:problem:misdirected", "rebound.example");
    }
  }

  @Test
  void a_body_over_the_limit_is_refused() {
    HttpResponse<String> answer =
        api.post("/api/v1/events/search", "{\"q\":\"" + "a".repeat(1_100_000) + "\"}");

    assertThat(answer.statusCode()).isEqualTo(413);
    assertThat(answer.headers().firstValue("Content-Type")).contains("application/problem+json");
  }

  @Test
  void an_address_over_the_limit_is_refused() {
    HttpResponse<String> answer = api.get("/api/v1/events/search?q=" + "a".repeat(20_000));

    assertThat(answer.statusCode()).isEqualTo(414);
    assertThat(answer.headers().firstValue("Content-Type")).contains("application/problem+json");
  }

  @Test
  void headers_over_the_limit_are_refused() {
    HttpResponse<String> answer = get("X-Long", "a".repeat(20_000));

    assertThat(answer.statusCode()).isEqualTo(431);
    assertThat(answer.headers().firstValue("Content-Type")).contains("application/problem+json");
  }

  private static HttpResponse<String> get(String name, String value) {
    return get("/api/v1/fields", name, value);
  }

  private static HttpResponse<String> get(String path, String name, String value) {
    return api.send(HttpRequest.newBuilder(api.uri(path)).header(name, value).build());
  }

  private static String header(HttpResponse<String> answer, String name) {
    return answer.headers().firstValue(name).orElseThrow();
  }
}

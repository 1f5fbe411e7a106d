package dev.trailsearch.api.access;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.trailsearch.api.Api;
import dev.trailsearch.api.Keys;
import dev.trailsearch.search.SearchService;
import dev.trailsearch.search.key.PasswordHash;
import io.micronaut.web.router.Router;
import java.io.IOException;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** An API with keys, as strangers and callers meet it. */
class AccessFilterTest {

  @TempDir static Path folder;

  private static Api api = Api.withoutEngine();

  @BeforeAll
  static void start() throws IOException {
    String keys =
        new Keys()
            .with("soc", "search", "[111122223333]")
            .with("scraper", "metrics", "\"*\"")
            .withHash(
                "alice",
                PasswordHash.of("open sesame", 100_000, new SecureRandom()).text(),
                "search, metrics",
                "\"*\"")
            .in(folder);
    api.close();
    api =
        Api.with(
            Map.of(
                "trailsearch.url",
                "http://127.0.0.1:1",
                "trailsearch.api.keys-file",
                keys,
                "trailsearch.api.limit.strangers",
                100_000));
  }

  @AfterAll
  static void stop() {
    api.close();
  }

  /** Every method and path that the router knows, and what it does not know. */
  static Stream<String> routes() {
    Stream<String> known =
        api.context()
            .getBean(Router.class)
            .uriRoutes()
            .map(route ->
                route.getHttpMethodName()
                    + " "
                    + route.getUriMatchTemplate().toPathString().replaceAll("\\{[^}]*}", "x"))
            .filter(route -> !route.contains(" /health"));
    Stream<String> others =
        Stream.of(
            "GET /docs", "GET /docs/", "GET /docs/app.js", "GET /no/such/page", "DELETE /api/v1/x");
    return Stream.concat(known, others);
  }

  @ParameterizedTest
  @MethodSource("routes")
  void every_route_asks_who_is_calling(String route) {
    for (String key : new String[] {"", "Bearer wrong", "Basic " + base64("alice:wrong")}) {
      HttpResponse<String> answer = send(route, "Authorization", key);

      assertThat(answer.statusCode()).as(answer.body()).isEqualTo(401);
      assertThat(answer.headers().firstValue("WWW-Authenticate").orElseThrow())
          .contains("Basic realm=", "Bearer realm=");
      assertThat(answer.headers().firstValue("X-Content-Type-Options")).contains("nosniff");
      if (!route.startsWith("HEAD")) {
        assertThat(Api.json(answer).path("type").asText())
            .isEqualTo("urn:trailsearch:problem:unauthenticated");
      }
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/api/v1/%66ields",
        "//api/v1/fields",
        "/api/v1/fields/",
        "/API/v1/fields",
        "/health/../api/v1/fields",
        "/health/..%2fapi/v1/fields",
        "/docs/..;/api/v1/fields"
      })
  void no_way_of_writing_a_path_goes_round_the_question(String path) {
    assertThat(send("GET " + path, "Authorization", "").statusCode()).isIn(400, 401, 404);
    assertThat(send("GET " + path, "Authorization", "").body()).doesNotContain("facetable");
  }

  @ParameterizedTest
  @CsvSource({
    "X-Api-Key, soc-key",
    "Authorization, Bearer soc-key",
    "Authorization, bearer soc-key"
  })
  void a_key_is_taken_in_either_header(String header, String value) {
    assertThat(send("GET /api/v1/fields", header, value).statusCode()).isEqualTo(200);
  }

  @ParameterizedTest
  @ValueSource(strings = {"alice:open sesame", "soc:soc-key"})
  void a_browser_comes_in_with_a_password_or_with_a_key_in_its_place(String both) {
    for (int i = 0; i < 2; i++) { // the second time it is remembered
      assertThat(send("GET /docs/", "Authorization", "Basic " + base64(both)).statusCode())
          .isEqualTo(200);
    }
  }

  @ParameterizedTest
  @CsvSource({
    "soc, GET /prometheus, metrics",
    "soc, GET /api/v1/events/any/unmasked, unmask",
    "scraper, GET /api/v1/fields, search",
    "scraper, GET /api/v1/events/search, search"
  })
  void who_has_not_the_role_is_told_which_it_is(String name, String route, String role) {
    HttpResponse<String> answer = send(route, "X-Api-Key", Keys.key(name));

    assertThat(answer.statusCode()).isEqualTo(403);
    assertThat(Api.json(answer).path("type").asText())
        .isEqualTo("urn:trailsearch:problem:forbidden");
    assertThat(Api.json(answer).path("detail").asText()).contains(name, '"' + role + '"');
  }

  @Test
  void metrics_are_read_by_those_who_have_the_role() {
    assertThat(send("GET /prometheus", "X-Api-Key", "scraper-key").statusCode()).isEqualTo(200);
  }

  @ParameterizedTest
  @ValueSource(strings = {"/health", "/health/readiness", "/health/liveness"})
  void anybody_may_ask_for_health_and_is_told_nothing_but_up_or_down(String path) {
    JsonNode health = Api.json(send("GET " + path, "Authorization", ""));

    assertThat(health.path("status").asText()).isIn("UP", "DOWN");
    assertThat(health.path("details").isNull()).isTrue();
    JsonNode soc = Api.json(send("GET " + path, "X-Api-Key", "soc-key"));
    assertThat(soc.path("details").isNull()).isTrue();
  }

  @Test
  void who_may_read_metrics_is_told_the_details_of_health() {
    JsonNode health = Api.json(send("GET /health/readiness", "X-Api-Key", "scraper-key"));

    assertThat(health.at("/details/engine/details/url").asText()).isEqualTo("http://127.0.0.1:1");
  }

  @Test
  void every_answer_tells_what_is_left_of_the_callers_share() {
    HttpResponse<String> answer = send("GET /api/v1/fields", "X-Api-Key", "soc-key");

    assertThat(answer.headers().firstValue("RateLimit-Policy")).contains("\"requests\";q=600;w=60");
    assertThat(answer.headers().firstValue("RateLimit").orElseThrow())
        .matches("\"requests\";r=\\d+;t=\\d+");
  }

  @Test
  void a_service_that_sees_everything_cannot_be_had_by_a_controller() {
    assertThat(api.context().containsBean(SearchService.class)).isFalse();
  }

  private static HttpResponse<String> send(String route, String header, String value) {
    String[] parts = route.split(" ", 2);
    HttpRequest.Builder request =
        HttpRequest.newBuilder(api.uri(parts[1])).method(parts[0], BodyPublishers.noBody());
    if (!value.isEmpty()) {
      request.header(header, value);
    }
    return api.send(request.build());
  }

  private static String base64(String text) {
    return Base64.getEncoder().encodeToString(text.getBytes(StandardCharsets.UTF_8));
  }
}

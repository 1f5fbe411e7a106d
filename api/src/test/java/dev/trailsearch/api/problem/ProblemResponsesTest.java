package dev.trailsearch.api.problem;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.trailsearch.api.Api;
import io.micronaut.context.annotation.Requires;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.swagger.v3.oas.annotations.Hidden;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ProblemResponsesTest {

  private static final String FAULTY = "trailsearch.test.faulty";

  private static Api api;

  @BeforeAll
  static void start() {
    api = Api.with(Map.of("trailsearch.url", "http://127.0.0.1:1", FAULTY, true));
  }

  @AfterAll
  static void stop() {
    api.close();
  }

  @Hidden
  @Controller("/faulty")
  @Requires(property = FAULTY)
  static final class FaultyController {

    @Get
    String fail() {
      throw new IllegalStateException("the secret inside");
    }
  }

  @Test
  void an_engine_that_is_not_there_is_unavailable_and_named() {
    HttpResponse<String> answer = api.get("/api/v1/events/search?q=alice");

    JsonNode problem = problem(answer, 503);
    assertThat(problem.path("type").asText())
        .isEqualTo("urn:trailsearch:problem:engine-unreachable");
    assertThat(problem.path("detail").asText()).contains("http://127.0.0.1:1");
    assertThat(answer.headers().firstValue("Retry-After")).contains("5");
  }

  @Test
  void an_unknown_address_is_told_where_the_known_ones_are() {
    JsonNode problem = problem(api.get("/api/v1/nothing"), 404);

    assertThat(problem.path("type").asText()).isEqualTo("about:blank");
    assertThat(problem.path("detail").asText()).contains("/api/v1/nothing", "/openapi.yaml");
  }

  @Test
  void a_wrong_method_is_told_which_are_right() {
    HttpResponse<String> answer =
        api.send(HttpRequest.newBuilder(api.uri("/api/v1/fields")).DELETE().build());

    assertThat(problem(answer, 405).path("detail").asText()).contains("DELETE", "GET");
  }

  @ParameterizedTest
  @CsvSource({"size=many, size", "facetSize=x, facetSize"})
  void a_parameter_of_the_wrong_form_is_named(String query, String name) {
    JsonNode problem = problem(api.get("/api/v1/events/search?" + query), 400);

    assertThat(problem.path("type").asText()).isEqualTo("urn:trailsearch:problem:invalid-request");
    assertThat(problem.path("detail").asText()).contains(name);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "sort=sideways | sort cannot be sideways | newest or oldest",
        "histogram=1h | histogram cannot be 1h | true or false",
        "zone=Mars | zone: there is no time zone Mars | write Europe/Berlin, UTC or +02:00",
        "filter=alice | not a filter: alice | write FIELD=VALUE, such as user=alice"
      })
  void a_parameter_without_sense_comes_with_a_hint(String query, String detail, String hint) {
    JsonNode problem = problem(api.get("/api/v1/events/search?" + query), 400);

    assertThat(problem.path("detail").asText()).isEqualTo(detail);
    assertThat(problem.path("hint").asText()).isEqualTo(hint);
  }

  @Test
  void a_body_that_is_no_json_is_the_callers_fault() {
    JsonNode problem = problem(api.post("/api/v1/events/search", "{\"q\": alice}"), 400);

    assertThat(problem.path("detail").asText()).contains("JSON").doesNotContain("dev.trailsearch");
  }

  @Test
  void our_own_fault_is_told_by_its_id_alone() {
    HttpResponse<String> answer = api.get("/faulty");

    JsonNode problem = problem(answer, 500);
    assertThat(problem.path("type").asText()).isEqualTo("urn:trailsearch:problem:internal");
    assertThat(problem.path("requestId").asText())
        .isEqualTo(answer.headers().firstValue("X-Request-Id").orElseThrow());
    assertThat(answer.body()).doesNotContain("secret inside", "IllegalState", "\\tat ");
  }

  private static JsonNode problem(HttpResponse<String> answer, int status) {
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(status);
    assertThat(answer.headers().firstValue("Content-Type")).contains("application/problem+json");
    JsonNode problem = Api.json(answer);
    assertThat(problem.path("status").asInt()).isEqualTo(status);
    assertThat(problem.path("title").asText()).isNotEmpty();
    assertThat(problem.path("requestId").asText()).isNotEmpty();
    return problem;
  }
}

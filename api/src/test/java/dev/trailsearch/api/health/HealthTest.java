package dev.trailsearch.api.health;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.trailsearch.api.Api;
import dev.trailsearch.engine.testing.TestEngine;
import java.net.http.HttpResponse;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class HealthTest {

  @Test
  void with_its_engine_it_is_ready_and_says_which_one_it_is() {
    try (Api api = Api.of(TestEngine.shared().uri())) {
      HttpResponse<String> answer = api.get("/health/readiness");

      assertThat(answer.statusCode()).isEqualTo(200);
      JsonNode engine = Api.json(answer).at("/details/engine");
      assertThat(engine.path("status").asText()).isEqualTo("UP");
      assertThat(engine.at("/details/url").asText())
          .isEqualTo(TestEngine.shared().uri().toString());
      assertThat(engine.at("/details/status").asText()).isIn("green", "yellow");
      assertThat(engine.at("/details/template").asText())
          .isIn("version 1", "not installed, or not to be seen by this user");
    }
  }

  @Test
  void without_its_engine_it_lives_but_is_not_ready() {
    try (Api api = Api.withoutEngine()) {
      assertThat(api.get("/health/liveness").statusCode()).isEqualTo(200);

      HttpResponse<String> answer = api.get("/health/readiness");
      assertThat(answer.statusCode()).isEqualTo(503);
      assertThat(Api.json(answer).at("/details/engine/details/error").asText())
          .contains("no answer from the engine");
    }
  }

  @Test
  void requests_are_counted_for_prometheus() {
    try (Api api = Api.withoutEngine()) {
      api.get("/api/v1/fields");

      api.get("/api/v1/events/search");

      assertThat(api.get("/prometheus").body())
          .contains(
              "http_server_requests_seconds_count",
              "uri=\"/api/v1/fields\"",
              "trailsearch_requests_in_flight",
              "trailsearch_engine_search_seconds_count");
    }
  }

  @ParameterizedTest
  @CsvSource({
    ", not installed",
    "4, version 4",
    "3, 'version 3, older than 4: the next load renews it'",
    "5, 'version 5, newer than 4: this API does not know all fields'"
  })
  void the_version_of_the_template_is_compared_with_our_own(
      @Nullable Integer installed, String words) {
    OptionalInt found = installed == null ? OptionalInt.empty() : OptionalInt.of(installed);

    assertThat(EngineHealth.template(found, 4)).startsWith(words);
  }
}

package dev.trailsearch.api.health;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.trailsearch.api.Api;
import dev.trailsearch.engine.testing.TestEngine;
import java.net.http.HttpResponse;
import org.junit.jupiter.api.Test;

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

      assertThat(api.get("/prometheus").body()).contains("http_server_requests_seconds_count");
    }
  }
}

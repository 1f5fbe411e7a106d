package dev.trailsearch.api.limit;

import static org.assertj.core.api.Assertions.assertThat;

import dev.trailsearch.api.Api;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.http.HttpResponse;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

/** What those are told who ask too much. */
class LimitOverHttpTest {

  private static final String PROBLEM = "urn:trailsearch:problem:";

  @Test
  void a_caller_is_told_what_is_left_and_then_when_to_come_again() {
    try (Api api = Api.with(Map.of("trailsearch.api.limit.requests", 2))) {
      HttpResponse<String> first = api.get("/api/v1/fields");
      HttpResponse<String> second = api.get("/api/v1/fields");
      HttpResponse<String> third = api.get("/api/v1/fields");

      assertThat(first.statusCode()).isEqualTo(200);
      assertThat(header(first, "RateLimit-Policy")).isEqualTo("\"requests\";q=2;w=60");
      assertThat(header(first, "RateLimit")).startsWith("\"requests\";r=1;");
      assertThat(second.statusCode()).isEqualTo(200);
      assertThat(third.statusCode()).isEqualTo(429);
      assertThat(header(third, "Content-Type")).startsWith("application/problem+json");
      assertThat(Api.json(third).path("type").asText()).isEqualTo(PROBLEM + "too-many-requests");
      assertThat(Integer.parseInt(header(third, "Retry-After"))).isBetween(1, 30);
    }
  }

  @Test
  void when_all_places_are_taken_the_next_is_told_to_come_again() throws Exception {
    // An engine that never answers holds the only place.
    try (ServerSocket silent = new ServerSocket(0, 8, InetAddress.getLoopbackAddress());
        Api api =
            Api.with(
                Map.of(
                    "trailsearch.url",
                    "http://127.0.0.1:" + silent.getLocalPort(),
                    "trailsearch.api.limit.concurrent",
                    1));
        ExecutorService callers = Executors.newVirtualThreadPerTaskExecutor()) {
      HttpResponse<String> answer = firstOfTwo(api, callers, silent);

      assertThat(answer.statusCode()).isEqualTo(503);
      assertThat(Api.json(answer).path("type").asText()).isEqualTo(PROBLEM + "busy");
      assertThat(Integer.parseInt(header(answer, "Retry-After"))).isPositive();
    }
  }

  /** The answer to whoever is answered first; the engine hangs up then, so that both end. */
  private static HttpResponse<String> firstOfTwo(
      Api api, ExecutorService callers, ServerSocket engine) throws Exception {
    try (engine) {
      CompletableFuture<HttpResponse<String>> first = new CompletableFuture<>();
      for (int i = 0; i < 2; i++) {
        callers.execute(() -> first.complete(api.get("/api/v1/events/search")));
      }
      return first.get(30, TimeUnit.SECONDS);
    }
  }

  private static String header(HttpResponse<String> answer, String name) {
    return answer.headers().firstValue(name).orElse("");
  }
}

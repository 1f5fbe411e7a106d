package dev.trailsearch.api.docs;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.trailsearch.api.Api;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.yaml.snakeyaml.Yaml;

class DocsTest {

  private static final Pattern REFERENCE =
      Pattern.compile("(?:src|href)=\"([^\"#]+)\"|from '([^']+)'|url\\(([^)]+)\\)");

  private static Api api;

  @BeforeAll
  static void start() {
    api = Api.withoutEngine();
  }

  @AfterAll
  static void stop() {
    api.close();
  }

  @Test
  void the_root_leads_to_the_page() {
    HttpResponse<String> answer = api.get("/");

    assertThat(answer.statusCode()).isEqualTo(307);
    assertThat(answer.headers().firstValue("Location")).contains("/docs/");
  }

  @ParameterizedTest
  @ValueSource(strings = {"/docs", "/docs/"})
  void the_page_is_served_with_and_without_a_slash(String path) {
    HttpResponse<String> page = api.get(path);

    assertThat(page.statusCode()).isEqualTo(200);
    assertThat(page.headers().firstValue("Content-Type").orElseThrow()).startsWith("text/html");
    assertThat(page.body()).contains("<title>Trailsearch</title>");
  }

  @Test
  void the_page_has_nothing_inline_that_its_policy_forbids() {
    assertThat(api.get("/docs/").body())
        .doesNotContainPattern("<script(?![^>]*src=)")
        .doesNotContainPattern("\\son\\w+=")
        .doesNotContainPattern("<style|\\sstyle=");
  }

  static Stream<String> files() throws IOException {
    try (Stream<Path> files = Files.list(Path.of("src/main/resources/docs"))) {
      return files.map(file -> file.getFileName().toString()).sorted().toList().stream();
    }
  }

  @ParameterizedTest
  @MethodSource("files")
  void every_file_is_served_and_refers_to_files_served_here(String file) {
    HttpResponse<String> answer = api.get("/docs/" + file);

    assertThat(answer.statusCode()).isEqualTo(200);
    for (String reference : references(answer.body())) {
      assertThat(reference).as("in " + file).matches("(/|\\./)[A-Za-z0-9/._-]+");
      String path = reference.startsWith("./") ? "/docs/" + reference.substring(2) : reference;
      assertThat(api.get(path).statusCode()).as(path).isEqualTo(200);
    }
    assertThat(answer.body().replace("http://www.w3.org/2000/svg", ""))
        .doesNotContain("http://", "https://");
  }

  @Test
  void the_openapi_document_lists_every_endpoint() {
    Map<String, Map<String, Object>> document = new Yaml().load(api.get("/openapi.yaml").body());

    assertThat(document.get("paths"))
        .containsOnlyKeys(
            "/api/v1/events/search",
            "/api/v1/events/export",
            "/api/v1/events/{eventId}",
            "/api/v1/events/{eventId}/unmasked",
            "/api/v1/facets/{field}/values",
            "/api/v1/fields",
            "/api/v1/first-seen",
            "/api/v1/presets",
            "/api/v1/principals/{id}/summary",
            "/api/v1/principals/{id}/timeline",
            "/api/v1/rare",
            "/api/v1/sessions/{accessKeyId}",
            "/api/v1/sessions/{accessKeyId}/chain",
            "/health",
            "/health/liveness",
            "/health/readiness",
            "/prometheus");
  }

  @Test
  void every_operation_and_parameter_is_described() {
    JsonNode document = Api.json(api.get("/openapi.json"));

    for (JsonNode path : document.path("paths")) {
      for (JsonNode operation : path) {
        assertThat(operation.path("summary").asText()).as(operation.toString()).isNotEmpty();
        for (JsonNode parameter : operation.path("parameters")) {
          assertThat(
                  parameter.path("description").asText()
                      + parameter.path("schema").path("description").asText())
              .as(parameter.toString())
              .isNotEmpty();
        }
      }
    }
  }

  @Test
  void a_search_may_answer_a_problem() {
    JsonNode responses =
        Api.json(api.get("/openapi.json")).at("/paths/~1api~1v1~1events~1search/get/responses");

    assertThat(names(responses)).contains("200", "400", "401", "403", "429", "503", "4XX", "5XX");
    assertThat(names(responses.at("/429/headers")))
        .contains("Retry-After", "RateLimit", "RateLimit-Policy");
    assertThat(responses.at("/4XX/content").has("application/problem+json")).isTrue();
  }

  @Test
  void every_operation_but_health_wants_to_know_who_is_calling() {
    JsonNode document = Api.json(api.get("/openapi.json"));

    assertThat(names(document.at("/components/securitySchemes")))
        .containsExactlyInAnyOrder("bearer", "apiKey", "basic");
    assertThat(document.path("security")).hasSize(3);
    document
        .path("paths")
        .properties()
        .forEach(path -> {
          for (JsonNode operation : path.getValue()) {
            boolean open = operation.has("security") && operation.path("security").isEmpty();
            assertThat(open).as(path.getKey()).isEqualTo(path.getKey().startsWith("/health"));
            assertThat(operation.path("responses").has("401")).as(path.getKey()).isEqualTo(!open);
          }
        });
  }

  private static List<String> names(JsonNode object) {
    List<String> names = new ArrayList<>();
    object.fieldNames().forEachRemaining(names::add);
    return names;
  }

  private static List<String> references(String text) {
    return REFERENCE.matcher(text).results().map(DocsTest::first).toList();
  }

  private static String first(MatchResult match) {
    for (int i = 1; i <= match.groupCount(); i++) {
      if (match.group(i) != null) {
        return match.group(i);
      }
    }
    throw new AssertionError("a match without a group");
  }
}

package dev.trailsearch.api.docs;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.util.DefaultIndenter;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.trailsearch.api.Api;
import dev.trailsearch.api.EventStore;
import dev.trailsearch.api.FiveEvents;
import java.io.IOException;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * The examples of the OpenAPI document are what the API answers. After a change of an answer, run
 * with {@code -Dtrailsearch.docs.write=true} to write them anew.
 */
class ExamplesTest {

  private static final Path FOLDER = Path.of("src", "main", "resources", "openapi-examples");
  private static final ObjectMapper JSON = new ObjectMapper();

  /** A list is shown by its beginning. */
  private static final int SHOWN = 2;

  /** What is another at each run, and what stands for it. */
  private static final Map<String, String> PASSING =
      Map.of(
          "next", "eyJhc09mIjoiMjAyMy0wNy0xMVQwOTowMDowMFoifQ.c2lnbmVk",
          "ingested", "2023-07-11T09:00:00.000Z",
          "source",
              "AWSLogs/111122223333/CloudTrail/eu-west-1/2023/07/10/"
                  + "111122223333_CloudTrail_eu-west-1_20230710T1010Z_q3Z5d0k2m9XyBv1c.json.gz");

  private static Api api = Api.withoutEngine();

  @BeforeAll
  static void load() {
    api.close();
    api = Api.of(FiveEvents.engine());
  }

  @AfterAll
  static void stop() {
    api.close();
    EventStore.empty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          search            | /api/v1/events/search?q=user:alice&size=1&facet=action&histogram=true&from=2023-07-10&to=2023-07-10
          event             | /api/v1/events/00000000-0000-4000-8000-000000000001
          unmaskedEvent     | /api/v1/events/00000000-0000-4000-8000-000000000001/unmasked
          facetValues       | /api/v1/facets/user/values?order=name
          fields            | /api/v1/fields
          firstSeen         | /api/v1/first-seen?field=action&from=2023-07-11&to=2023-07-11
          presets           | /api/v1/presets
          principalSummary  | /api/v1/principals/alice/summary
          principalTimeline | /api/v1/principals/alice/timeline
          rare              | /api/v1/rare?field=user&from=2023-07-10&to=2023-07-11
          session           | /api/v1/sessions/AKIAIOSFODNN7ALICE
          sessionChain      | /api/v1/sessions/AKIAIOSFODNN7ALICE/chain
          """)
  void an_example_is_what_the_api_answers(String operation, String path) throws IOException {
    HttpResponse<String> answer = api.get(path);
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
    assertExample(operation, settled(Api.json(answer)));
  }

  @Test
  void a_search_by_its_body_answers_the_same() throws IOException {
    String body =
        """
        {"q": "user:alice", "size": 1, "facet": ["action"], "histogram": true,
         "from": "2023-07-10", "to": "2023-07-10"}
        """;
    HttpResponse<String> answer =
        api.send(
            HttpRequest.newBuilder(api.uri("/api/v1/events/search"))
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString(body))
                .build());
    assertExample("searchByBody", settled(Api.json(answer)));
  }

  @Test
  void every_answer_in_json_has_an_example() {
    Set<String> without = new TreeSet<>();
    for (JsonNode path : Api.json(api.get("/openapi.json")).path("paths")) {
      for (JsonNode operation : path) {
        JsonNode answer = operation.at("/responses/200/content/application~1json");
        if (answer.isObject() && !answer.has("example")) {
          without.add(operation.path("operationId").asText());
        }
      }
    }
    assertThat(without).isSubsetOf("health", "liveness", "readiness");
  }

  private static void assertExample(String operation, JsonNode answer) throws IOException {
    DefaultPrettyPrinter printer = new DefaultPrettyPrinter();
    printer.indentArraysWith(DefaultIndenter.SYSTEM_LINEFEED_INSTANCE);
    String text = JSON.writer(printer).writeValueAsString(answer) + "\n";
    Path file = FOLDER.resolve(operation + ".json");
    if (Boolean.getBoolean("trailsearch.docs.write")) {
      Files.createDirectories(FOLDER);
      Files.writeString(file, text);
    }
    assertThat(file).hasContent(text);
  }

  private static JsonNode settled(JsonNode node) {
    return switch (node) {
      case ObjectNode object -> {
        ObjectNode settled = JSON.createObjectNode();
        object.properties().forEach(entry -> settled.set(entry.getKey(), settled(entry)));
        yield settled;
      }
      case ArrayNode array -> {
        ArrayNode settled = JSON.createArrayNode();
        for (int i = 0; i < Math.min(array.size(), SHOWN); i++) {
          settled.add(settled(array.get(i)));
        }
        yield settled;
      }
      default -> node;
    };
  }

  private static JsonNode settled(Map.Entry<String, JsonNode> entry) {
    String passing = PASSING.get(entry.getKey());
    if (passing != null && entry.getValue().isTextual()) {
      return JSON.getNodeFactory().textNode(passing);
    }
    return entry.getKey().equals("took")
        ? JSON.getNodeFactory().numberNode(7)
        : settled(entry.getValue());
  }
}

package dev.trailsearch.api.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.groups.Tuple.tuple;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.trailsearch.api.Api;
import dev.trailsearch.api.EventStore;
import dev.trailsearch.api.FiveEvents;
import dev.trailsearch.api.Keys;
import io.micronaut.context.annotation.Requires;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.swagger.v3.oas.annotations.Hidden;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

class AuditFilterTest {

  private static final ObjectMapper JSON = new ObjectMapper();
  private static final String STREAM = "trailsearch.test.stream";
  private static final String SEARCH = "/api/v1/events/search";

  @TempDir static Path folder;

  private static Map<String, Object> settings = Map.of();
  private static Api api = Api.withoutEngine();

  @BeforeAll
  static void start() throws IOException {
    URI engine = FiveEvents.engine();
    String keys =
        new Keys()
            .with("soc", "search, metrics", "\"*\"")
            .with("scraper", "metrics", "\"*\"")
            .in(folder);
    settings =
        Map.of(
            "trailsearch.url",
            engine.toString(),
            "trailsearch.api.keys-file",
            keys,
            "trailsearch.api.audit.file",
            file().toString(),
            STREAM,
            true);
    api.close();
    api = Api.with(settings);
  }

  @AfterAll
  static void stop() {
    api.close();
    EventStore.empty();
  }

  @BeforeEach
  void move_the_log_away_as_logrotate_does() throws IOException {
    Files.deleteIfExists(file());
  }

  @Test
  void a_search_is_written_down_with_who_and_what_and_how_many() throws IOException {
    HttpResponse<String> answer = get("soc", SEARCH + "?q=user:bob&from=2023-07-10&facet=user");

    JsonNode record = onlyRecord();
    assertThat(record.path("eventName").asText()).isEqualTo("Search");
    assertThat(record.at("/userIdentity/userName").asText()).isEqualTo("soc");
    assertThat(record.at("/requestParameters/q").asText()).isEqualTo("user:bob");
    assertThat(record.at("/requestParameters/from").asText()).isEqualTo("2023-07-10");
    assertThat(record.at("/responseElements/status").asInt()).isEqualTo(200);
    assertThat(record.at("/responseElements/events").asInt()).isEqualTo(2);
    assertThat(record.at("/responseElements/total").asInt()).isEqualTo(2);
    assertThat(record.path("requestID").asText())
        .isEqualTo(answer.headers().firstValue("X-Request-Id").orElseThrow());
    assertThat(record.toString()).doesNotContain("soc-key");
  }

  @Test
  void what_is_in_a_body_or_in_a_path_is_written_down_too() throws IOException {
    api.send(
        HttpRequest.newBuilder(api.uri(SEARCH))
            .header("X-Api-Key", Keys.key("soc"))
            .header("Content-Type", "application/json")
            .POST(BodyPublishers.ofString("{\"q\":\"user:bob\",\"filter\":[\"service=s3\"]}"))
            .build());
    get("soc", "/api/v1/events/" + FiveEvents.CREATE_ACCESS_KEY);
    get("soc", "/api/v1/facets/user/values?prefix=b");

    List<JsonNode> records = records();
    assertThat(records)
        .extracting(record -> record.path("eventName").asText())
        .containsExactly("SearchByBody", "Event", "FacetValues");
    assertThat(records.get(0).at("/requestParameters/q").asText()).isEqualTo("user:bob");
    assertThat(records.get(0).at("/requestParameters/filter").toString())
        .isEqualTo("\"service=s3\"");
    assertThat(records.get(1).at("/requestParameters/eventId").asText())
        .isEqualTo(FiveEvents.CREATE_ACCESS_KEY);
    assertThat(records.get(2).at("/requestParameters/field").asText()).isEqualTo("user");
    assertThat(records.get(2).at("/responseElements/values").asInt()).isEqualTo(1);
  }

  @Test
  void what_was_refused_is_written_down_with_the_reason() throws IOException {
    get("nobody", SEARCH + "?q=secret");
    get("scraper", SEARCH);
    get("soc", SEARCH + "?q=(");

    assertThat(records())
        .extracting(
            record -> record.path("errorCode").asText(),
            record -> record.at("/userIdentity/userName").asText())
        .containsExactly(
            tuple("unauthenticated", ""),
            tuple("forbidden", "scraper"),
            tuple("invalid-query", "soc"));
  }

  @Hidden
  @Controller("/api/test/stream")
  @Requires(property = STREAM)
  static final class StreamController {

    @Get(produces = "application/x-ndjson")
    InputStream lines() {
      return new ByteArrayInputStream("{}\n".repeat(10_000).getBytes(StandardCharsets.UTF_8));
    }
  }

  @Test
  @Timeout(30)
  void a_stream_is_written_down_when_it_begins_and_when_it_has_ended() throws IOException {
    assertThat(get("soc", "/api/test/stream").body()).hasLineCount(10_000);

    List<JsonNode> records = records();
    while (records.size() < 2) { // the last byte may be read before the stream is closed
      Thread.onSpinWait();
      records = records();
    }
    assertThat(records)
        .extracting(record -> record.path("eventName").asText())
        .containsExactly("Lines", "LinesEnd");
    assertThat(records.get(1).at("/responseElements/lines").asInt()).isEqualTo(10_000);
    assertThat(records.get(1).at("/responseElements/bytes").asInt()).isEqualTo(30_000);
    assertThat(records.get(1).at("/responseElements/whole").asInt()).isEqualTo(1);
  }

  @Test
  void what_tells_nothing_of_events_is_not_written_down() throws IOException {
    get("soc", "/prometheus");
    get("soc", "/openapi.yaml");
    get("soc", "/health");

    assertThat(records()).isEmpty();
  }

  @Test
  void the_log_can_itself_be_loaded_and_searched() throws IOException {
    get("soc", SEARCH + "?q=CreateAccessKey");
    get("soc", SEARCH + "?q=(");
    EventStore.load(Files.copy(file(), folder.resolve("loaded.json")));

    JsonNode answer =
        Api.json(get("soc", SEARCH + "?q=user:soc+requestParameters.q:*&facet=error"));

    assertThat(answer.at("/total/value").asInt()).isEqualTo(2);
    assertThat(answer.at("/events/0/derived/kind").asText()).isEqualTo("management");
    assertThat(answer.at("/facets/error/values/0/value").asText()).isEqualTo("invalid-query");
    FiveEvents.engine();
  }

  @Test
  void what_cannot_be_written_down_is_not_answered_unless_that_was_allowed() throws IOException {
    Files.createDirectory(file()); // takes the place of the file, so that it cannot be written
    try {
      HttpResponse<String> refused = get("soc", SEARCH);
      assertThat(refused.statusCode()).isEqualTo(503);
      assertThat(Api.json(refused).path("type").asText())
          .isEqualTo("urn:trailsearch:problem:audit-failed");
      assertThat(refused.body()).doesNotContain("alice", folder.toString());
    } finally {
      Files.delete(file());
    }
    Map<String, Object> lenient = new HashMap<>(settings);
    lenient.put("trailsearch.api.audit.required", false);
    try (Api other = Api.with(lenient)) {
      Files.delete(file());
      Files.createDirectory(file());
      assertThat(
              other
                  .send(
                      HttpRequest.newBuilder(other.uri(SEARCH))
                          .header("X-Api-Key", Keys.key("soc"))
                          .build())
                  .statusCode())
          .isEqualTo(200);
    } finally {
      Files.delete(file());
    }
  }

  private static Path file() {
    return folder.resolve("audit.ndjson");
  }

  private static HttpResponse<String> get(String name, String path) {
    return api.send(
        HttpRequest.newBuilder(api.uri(path)).header("X-Api-Key", Keys.key(name)).build());
  }

  private static JsonNode onlyRecord() throws IOException {
    assertThat(records()).hasSize(1);
    return records().getFirst();
  }

  private static List<JsonNode> records() throws IOException {
    return Files.exists(file())
        ? Files.readAllLines(file()).stream().map(AuditFilterTest::json).toList()
        : List.of();
  }

  private static JsonNode json(String line) {
    try {
      return JSON.readTree(line);
    } catch (IOException e) {
      throw new AssertionError("not JSON: " + line, e);
    }
  }
}

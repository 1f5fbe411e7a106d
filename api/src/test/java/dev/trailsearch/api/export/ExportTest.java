package dev.trailsearch.api.export;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.trailsearch.api.Api;
import dev.trailsearch.api.EventStore;
import dev.trailsearch.engine.testing.EngineProxy;
import dev.trailsearch.engine.testing.TestEngine;
import dev.trailsearch.generator.GeneratorSettings;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.concurrent.FutureTask;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Exports over HTTP, of 20,000 generated events in a real engine. */
class ExportTest {

  private static final String EXPORT = "/api/v1/events/export";
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final URI ENGINE = TestEngine.shared().uri();
  private static final GeneratorSettings SETTINGS =
      GeneratorSettings.defaults().withEvents(20_000).withDays(4);

  private static Api api;
  private static long events;

  @TempDir Path folder;

  @BeforeAll
  static void start(@TempDir Path logs) throws Exception {
    EventStore.empty();
    events = GeneratedEvents.load(logs, SETTINGS);
    api =
        Api.with(
            Map.of(
                "trailsearch.url", ENGINE.toString(), "trailsearch.api.limit.requests", 100_000));
  }

  @AfterAll
  static void stop() {
    api.close();
    EventStore.empty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"ndjson", "csv"})
  void interrupted_twice_while_others_load_it_is_the_same_file(String format) throws Exception {
    URI address = api.uri(EXPORT + "?format=" + format);
    Path broken = folder.resolve("broken");
    Path whole = folder.resolve("whole");
    Download download = new Download(address, broken);

    assertThat(download.run(1_000_000)).isFalse();
    FutureTask<Long> load =
        new FutureTask<>(() ->
            GeneratedEvents.load(
                folder.resolve("more"), SETTINGS.withEvents(5_000).withSeed(format.length())));
    Thread.ofVirtual().start(load);
    assertThat(download.run(700_001)).isFalse();
    download.finish();
    assertThat(load.get()).isGreaterThan(events + 4_000);
    new Download(address, whole).as(download.asOf()).finish();
    Download later = new Download(address, folder.resolve("later"));
    later.finish();

    assertThat(broken).hasSameBinaryContentAs(whole);
    assertThat(Files.readString(whole).lines().filter(line -> !line.startsWith("id,")))
        .hasSize((int) events);
    assertThat(Files.size(folder.resolve("later"))).isGreaterThan(Files.size(whole));
    events = load.get();
  }

  @Test
  void the_answer_says_what_it_is() throws Exception {
    HttpResponse<String> answer = api.get(EXPORT + "?q=failed:true&summary=true");

    assertThat(answer.statusCode()).isEqualTo(200);
    assertThat(header(answer, "Content-Type")).startsWith("application/x-ndjson");
    assertThat(header(answer, "Content-Disposition"))
        .matches("attachment; filename=\"trailsearch-\\d{8}T\\d{6}Z\\.ndjson\"");
    String lines =
        answer.body().substring(0, answer.body().lastIndexOf('\n', answer.body().length() - 2) + 1);
    JsonNode end = JSON.readTree(answer.body().substring(lines.length())).path("end");
    assertThat(end.path("events").asLong()).isPositive().isEqualTo(lines.lines().count());
    assertThat(end.path("matching")).isEqualTo(end.path("events"));
    assertThat(end.path("sha256").asText()).isEqualTo(sha256(lines));
    assertThat(Instant.parse(end.path("asOf").asText()))
        .isEqualTo(Instant.parse(header(answer, "Trailsearch-As-Of")));
  }

  @Test
  void a_table_has_a_head_and_its_summary_is_a_comment() {
    HttpResponse<String> answer =
        api.get(EXPORT + "?q=failed:true&format=csv&fields=user&fields=action&summary=true");

    assertThat(header(answer, "Content-Type")).startsWith("text/csv");
    assertThat(answer.body()).startsWith("id,time,user,action\r\n").endsWith("\"}}\r\n");
    assertThat(answer.body().lines().reduce((_, last) -> last).orElseThrow())
        .startsWith("# {\"end\":{\"events\":");
  }

  @Test
  void lines_are_the_events_of_a_search() throws IOException {
    List<JsonNode> searched = new ArrayList<>();
    Api.json(api.get("/api/v1/events/search?q=failed:true&size=50&sort=oldest"))
        .path("events")
        .forEach(searched::add);
    searched.forEach(event -> ((ObjectNode) event.path("derived")).remove("integrity"));

    List<JsonNode> exported =
        api.get(EXPORT + "?q=failed:true").body().lines().limit(50).map(ExportTest::tree).toList();

    assertThat(exported).isEqualTo(searched);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          q=usr:alice                                        | there is no field
          format=xml                                         | format cannot be xml
          sort=oddest                                        | sort cannot be oddest
          after=x                                            | after goes with asOf
          asOf=yesterday                                     | is no instant
          asOf=9999-01-01T00:00:00Z                          | in the future
          asOf=2023-01-01T00:00:00Z&after=no-such-event      | no event has the id no-such-event
          """)
  void what_is_wrong_is_a_problem_and_no_stream(String parameters, String words) {
    HttpResponse<String> answer = api.get(EXPORT + "?" + parameters);

    assertThat(answer.statusCode()).isEqualTo(400);
    assertThat(header(answer, "Content-Type")).startsWith("application/problem+json");
    assertThat(Api.json(answer).path("detail").asText()).contains(words);
  }

  @Test
  void readers_that_go_away_leave_their_places_to_others() throws Exception {
    try (HttpClient client = HttpClient.newHttpClient()) {
      for (int i = 0; i < 12; i++) {
        HttpResponse<InputStream> answer = begun(client);
        assertThat(answer.body().readNBytes(10)).hasSize(10);
        answer.body().close();
      }
    }
  }

  @Test
  void one_export_too_many_is_asked_to_come_again() throws Exception {
    try (HttpClient client = HttpClient.newHttpClient()) {
      List<HttpResponse<InputStream>> slow =
          List.of(begun(client), begun(client), begun(client), begun(client));

      HttpResponse<String> answer = api.get(EXPORT);

      assertThat(answer.statusCode()).isEqualTo(503);
      assertThat(header(answer, "Retry-After")).isNotEmpty();
      assertThat(Api.json(answer).path("type").asText()).endsWith(":busy");
      for (HttpResponse<InputStream> reader : slow) {
        reader.body().close();
      }
    }
  }

  @Test
  void a_stream_that_fails_in_the_middle_never_seems_to_be_whole() throws Exception {
    AtomicInteger pages = new AtomicInteger(3);
    try (EngineProxy engine =
            new EngineProxy(
                ENGINE,
                asked -> !asked.body().contains("\"sort\"") || pages.getAndDecrement() > 0);
        Api behind = Api.of(engine.uri());
        HttpClient client = HttpClient.newHttpClient()) {
      HttpResponse<InputStream> answer =
          client.send(
              HttpRequest.newBuilder(behind.uri(EXPORT)).build(), BodyHandlers.ofInputStream());

      assertThat(answer.statusCode()).isEqualTo(200);
      assertThatThrownBy(() -> answer.body().readAllBytes()).isInstanceOf(IOException.class);
    }
  }

  /** An export that has begun, as soon as there is a place for it. */
  private static HttpResponse<InputStream> begun(HttpClient client) throws Exception {
    HttpRequest request = HttpRequest.newBuilder(api.uri(EXPORT)).build();
    Instant deadline = Instant.now().plus(Duration.ofSeconds(30));
    while (true) {
      HttpResponse<InputStream> answer = client.send(request, BodyHandlers.ofInputStream());
      if (answer.statusCode() == 200) {
        return answer;
      }
      assertThat(answer.statusCode()).isEqualTo(503);
      answer.body().close();
      assertThat(Instant.now()).as("a place is free").isBefore(deadline);
    }
  }

  private static String header(HttpResponse<?> answer, String name) {
    return answer.headers().firstValue(name).orElse("");
  }

  private static String sha256(String text) throws Exception {
    return HexFormat.of()
        .formatHex(MessageDigest.getInstance("SHA-256").digest(text.getBytes(UTF_8)));
  }

  private static JsonNode tree(String json) {
    try {
      return JSON.readTree(json);
    } catch (IOException e) {
      throw new AssertionError(json, e);
    }
  }
}

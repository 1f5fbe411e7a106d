package dev.trailsearch.api.access;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.trailsearch.api.Api;
import dev.trailsearch.api.EventStore;
import dev.trailsearch.api.Keys;
import io.micronaut.web.router.Router;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Whoever may see one account is told nothing of another: every answer is, byte for byte, the one
 * that was given before the other account's events were there. Whoever may see both is the proof
 * that the questions are such as would tell.
 */
class TwoKeysTest {

  private static final String BOTH = "both";
  private static final String ALPHA = "alpha";
  private static final String BRAVO = "bravo";

  /** What differs from one answer to the next, whoever asks. */
  private static final List<String> PASSING = List.of("took", "requestId");

  @TempDir static Path folder;

  private static Map<String, String> alphaBefore = Map.of();
  private static Map<String, String> bothBefore = Map.of();
  private static Api api = Api.withoutEngine();

  /** A question to a route: with a body it is a POST. */
  record Probe(String path, String body) {

    @Override
    public String toString() {
      return path + body;
    }
  }

  /** For every route below {@code /api/}, what one would ask to learn of the other account. */
  private static Map<String, List<Probe>> probes() {
    Map<String, List<Probe>> probes = new LinkedHashMap<>();
    probes.put("/api/v1/events/search", searches());
    probes.put(
        "/api/v1/events/{eventId}",
        gets(
            "/api/v1/events/",
            TwoAccounts.BRAVO_EVENT,
            TwoAccounts.BRAVO_EVENT + "?explain=true",
            "22222222-0000-4000-8000-000000000099"));
    probes.put(
        "/api/v1/events/{eventId}/unmasked",
        gets("/api/v1/events/", TwoAccounts.BRAVO_EVENT + "/unmasked", "nothing/unmasked"));
    probes.put(
        "/api/v1/facets/{field}/values",
        gets(
            "/api/v1/facets/",
            "recipientAccountId/values",
            "account/values?order=rare",
            "user/values?prefix=brav",
            "user/values?order=name&size=1000",
            "error/values?filter=account=" + TwoAccounts.BRAVO,
            "ip/values?q=bravo",
            "requestParameters.bucketName/values",
            "requestParameters.bravoOnly.deep/values",
            "requestParameters.shared/values",
            "trail.resource/values?order=rare"));
    probes.put(
        "/api/v1/events/export",
        gets(
            "/api/v1/events/export",
            "",
            "?format=csv",
            "?sort=newest&fields=eventID",
            "?q=bravo",
            "?q=NOT+recipientAccountId:" + TwoAccounts.ALPHA,
            "?filter=account=" + TwoAccounts.BRAVO,
            "?asOf=2023-08-01T00:00:00Z&after=" + TwoAccounts.BRAVO_EVENT,
            "?asOf=2023-08-01T00:00:00Z&after=22222222-0000-4000-8000-000000000099"));
    probes.put("/api/v1/fields", gets("/api/v1/fields", "", "?bravo=true"));
    probes.put("/api/v1/presets", gets("/api/v1/presets", "", "?bravo=true"));
    probes.put("/api/v1/principals/{id}/summary", principals("/summary"));
    probes.put("/api/v1/principals/{id}/timeline", principals("/timeline"));
    probes.put("/api/v1/sessions/{accessKeyId}", sessions(""));
    probes.put("/api/v1/sessions/{accessKeyId}/chain", sessions("/chain"));
    probes.put(
        "/api/v1/first-seen",
        gets(
            "/api/v1/first-seen?from=2023-06-01&field=",
            "user",
            "user&by=action",
            "recipientAccountId&size=1",
            "ip&principal=" + TwoAccounts.ALPHA,
            "requestParameters.bravoOnly.deep",
            "user&baseline=2023-01-01&filter=account=" + TwoAccounts.BRAVO));
    probes.put(
        "/api/v1/rare",
        gets(
            "/api/v1/rare?atMost=1000&field=",
            "user",
            "user&by=action&size=1",
            "error&q=bravo",
            "requestParameters.bucketName&principal=bravo-user-1"));
    return probes;
  }

  private static List<Probe> principals(String question) {
    return Stream.of(
            "bravo-user-1",
            "arn:aws:iam::" + TwoAccounts.BRAVO + ":user/bravo-user-1",
            "AIDABravo3",
            "AKIABravoEXAMPLE1",
            TwoAccounts.BRAVO,
            TwoAccounts.ALPHA,
            "alpha-user-0")
        .map(id -> new Probe("/api/v1/principals/" + encode(id) + question, ""))
        .toList();
  }

  private static List<Probe> sessions(String question) {
    return Stream.of("AKIABravoEXAMPLE1", "AKIAAlphaEXAMPLE0", "AKIANobodyEXAMPLE0")
        .map(key -> new Probe("/api/v1/sessions/" + key + question, ""))
        .toList();
  }

  private static List<Probe> searches() {
    String search = "/api/v1/events/search";
    List<Probe> all = new java.util.ArrayList<>();
    for (String query :
        List.of(
            "*",
            "bravo",
            "brav*",
            "\"bravo may not open\"",
            "account:" + TwoAccounts.BRAVO,
            "recipientAccountId:" + TwoAccounts.BRAVO + " OR recipientAccountId:*",
            "NOT recipientAccountId:" + TwoAccounts.ALPHA,
            "-account:" + TwoAccounts.ALPHA,
            "alpha OR bravo OR NOT alpha",
            "_id:*",
            "eventID:" + TwoAccounts.BRAVO_EVENT,
            "requestParameters.bravoOnly.deep:*",
            "userIdentity.accountId:" + TwoAccounts.ALPHA,
            "ip:198.51.100.0/24",
            "bravo)) OR ((")) {
      all.add(new Probe(search + "?q=" + encode(query) + "&histogram=true&highlight=true", ""));
      all.add(
          new Probe(search, "{\"q\":\"%s\",\"size\":0}".formatted(query.replace("\"", "\\\""))));
    }
    for (String facet :
        List.of(
            "user",
            "recipientAccountId",
            "account",
            "error",
            "region",
            "ip",
            "service",
            "requestParameters.bucketName",
            "requestParameters.bravoOnly.deep")) {
      all.add(new Probe(search + "?facet=" + facet + "&facetSize=1000", ""));
      all.add(
          new Probe(
              search + "?facet=" + facet + "&facet=action&filter=account=" + TwoAccounts.BRAVO,
              ""));
    }
    all.addAll(
        gets(
            search,
            "",
            "?sort=oldest&size=1",
            "?size=1000&fields=eventID",
            "?from=2023-06-01T00:00:00Z&to=2023-07-01T00:00:00Z&histogram=true",
            "?filter=recipientAccountId=" + TwoAccounts.BRAVO + "&explain=true",
            "?cursor=AAAA"));
    return all;
  }

  private static List<Probe> gets(String start, String... ends) {
    return Stream.of(ends).map(end -> new Probe(start + end, "")).toList();
  }

  static Stream<Probe> everyProbe() {
    return probes().values().stream().flatMap(List::stream);
  }

  static Stream<List<Probe>> everyRoute() {
    return probes().values().stream();
  }

  @BeforeAll
  static void load() throws IOException {
    EventStore.empty();
    URI engine = EventStore.load(TwoAccounts.alpha(folder));
    String keys =
        new Keys()
            .with(ALPHA, "search, export, unmask", "[" + TwoAccounts.ALPHA + "]")
            .with(BRAVO, "search, export, unmask", "[" + TwoAccounts.BRAVO + "]")
            .with(BOTH, "search, export, unmask, metrics", "\"*\"")
            .in(folder);
    Map<String, Object> settings =
        Map.of(
            "trailsearch.url",
            engine.toString(),
            "trailsearch.api.keys-file",
            keys,
            "trailsearch.api.limit.requests",
            100_000);
    api.close();
    try (Api before = Api.with(settings)) {
      alphaBefore = answers(before, ALPHA);
      bothBefore = answers(before, BOTH);
    }
    EventStore.load(TwoAccounts.bravo(folder));
    api = Api.with(settings); // a new one, since what is loaded is remembered for a while
  }

  @AfterAll
  static void stop() {
    api.close();
    EventStore.empty();
  }

  @Test
  void every_route_has_its_probes() {
    List<String> routes =
        api.context()
            .getBean(Router.class)
            .uriRoutes()
            .map(route -> route.getUriMatchTemplate().toString())
            .filter(template -> template.startsWith("/api/"))
            .distinct()
            .toList();

    assertThat(probes().keySet())
        .as("a new route needs probes that would tell of another account")
        .containsExactlyInAnyOrderElementsOf(routes);
  }

  @ParameterizedTest
  @MethodSource("everyProbe")
  void the_others_events_change_no_answer(Probe probe) {
    assertThat(answer(api, ALPHA, probe)).isEqualTo(alphaBefore.get(probe.toString()));
  }

  @ParameterizedTest
  @MethodSource("everyRoute")
  void who_may_see_both_is_told_by_each_route(List<Probe> route) {
    String path = route.getFirst().path();
    if (path.startsWith("/api/v1/fields") || path.startsWith("/api/v1/presets")) {
      return; // the same for everybody
    }
    assertThat(route)
        .anySatisfy(probe ->
            assertThat(answer(api, BOTH, probe)).isNotEqualTo(bothBefore.get(probe.toString())));
  }

  @Test
  void the_owner_sees_its_own_events_and_the_gap_between_them() {
    JsonNode answer = Api.json(send(api, BRAVO, new Probe("/api/v1/events/search", "")));

    assertThat(answer.at("/total/value").asInt()).isEqualTo(TwoAccounts.EVENTS);
    assertThat(answer.at("/completeness/knownGaps/0/account").asText())
        .isEqualTo(TwoAccounts.BRAVO);
  }

  @Test
  void a_cursor_of_another_is_refused_as_one_of_another_search() {
    Probe first = new Probe("/api/v1/events/search?size=2", "");
    String cursor = Api.json(send(api, BRAVO, first)).path("next").asText();
    Probe second = new Probe(first.path() + "&cursor=" + encode(cursor), "");

    assertThat(send(api, BRAVO, second).statusCode()).isEqualTo(200);
    for (String other : List.of(ALPHA, BOTH)) {
      HttpResponse<String> refused = send(api, other, second);
      assertThat(refused.statusCode()).isEqualTo(400);
      assertThat(Api.json(refused).path("detail").asText())
          .isEqualTo("the cursor belongs to another search");
    }
  }

  private static Map<String, String> answers(Api asked, String name) {
    Map<String, String> answers = new LinkedHashMap<>();
    everyProbe().forEach(probe -> answers.put(probe.toString(), answer(asked, name, probe)));
    return answers;
  }

  /** Status and body, without what passes. */
  private static String answer(Api asked, String name, Probe probe) {
    HttpResponse<String> response = send(asked, name, probe);
    if (probe.path().contains("/export") && response.statusCode() == 200) {
      return response.statusCode() + " " + response.body();
    }
    JsonNode body = Api.json(response);
    if (body instanceof ObjectNode object) {
      object.remove(PASSING);
      if (object.path("next").isTextual()) {
        object.put("next", "a cursor"); // it holds the time of the question
      }
    }
    return response.statusCode() + " " + body;
  }

  private static HttpResponse<String> send(Api asked, String name, Probe probe) {
    HttpRequest.Builder request =
        HttpRequest.newBuilder(asked.uri(probe.path())).header("X-Api-Key", Keys.key(name));
    if (!probe.body().isEmpty()) {
      request
          .header("Content-Type", "application/json")
          .POST(BodyPublishers.ofString(probe.body()));
    }
    return asked.send(request.build());
  }

  private static String encode(String text) {
    return URLEncoder.encode(text, UTF_8);
  }
}

package dev.trailsearch.api.investigate;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.trailsearch.api.Api;
import dev.trailsearch.api.FiveEvents;
import java.net.URLEncoder;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The endpoints of investigation over HTTP, a real engine behind them. */
class InvestigateTest {

  private static final String BOB =
      "/api/v1/principals/" + encode("arn:aws:iam::111122223333:user/bob");
  private static final String NOBODY = "/api/v1/principals/nobody";

  private static Api api;

  @BeforeAll
  static void start() {
    api = Api.of(FiveEvents.engine());
  }

  @AfterAll
  static void stop() {
    api.close();
  }

  @Test
  void an_arn_is_a_principal_its_slashes_encoded() {
    JsonNode summary = ok(BOB + "/summary");

    assertThat(summary.path("kind").asText()).isEqualTo("arn");
    assertThat(summary.at("/who/name").asText()).isEqualTo("bob");
    assertThat(summary.at("/activity/events").asInt()).isEqualTo(2);
    assertThat(summary.at("/activity/denied").asInt()).isEqualTo(2);
    assertThat(summary.at("/activity/first/time").asText()).isEqualTo("2023-07-10T11:00:00Z");
    assertThat(summary.at("/activity/facets/ip/values/0/value").asText()).isEqualTo("198.51.100.9");
    assertThat(summary.at("/credentials/user").asInt()).isEqualTo(2);
    assertThat(texts(summary.path("notable"), "preset")).containsExactly("failed", "access-denied");
  }

  @Test
  void a_timeline_is_paged_by_its_cursor() {
    JsonNode first = ok(BOB + "/timeline?size=1");
    JsonNode second = ok(BOB + "/timeline?size=1&cursor=" + encode(first.path("next").asText()));

    assertThat(first.path("total").asInt()).isEqualTo(2);
    assertThat(first.at("/lines/0/call/action").asText()).isEqualTo("s3:DeleteBucket");
    assertThat(second.at("/lines/0/call/action").asText()).isEqualTo("ec2:RunInstances");
    assertThat(second.path("next").isNull()).isTrue();
    assertThat(ok(BOB + "/timeline?sort=newest").at("/lines/0/call/action").asText())
        .isEqualTo("ec2:RunInstances");
  }

  @Test
  void a_key_has_a_story_and_a_chain() {
    JsonNode story = ok("/api/v1/sessions/AKIAIOSFODNN7ALICE");

    assertThat(story.path("kind").asText()).isEqualTo("long-term");
    assertThat(story.at("/holder/name").asText()).isEqualTo("alice");
    assertThat(story.at("/activity/events").asInt()).isEqualTo(2);
    assertThat(texts(story.path("remarks"), "code")).containsExactly("issue-not-in-index");
    JsonNode chain = ok("/api/v1/sessions/AKIAIOSFODNN7ALICE/chain");
    assertThat(chain.at("/origin/kind").asText()).isEqualTo("not-in-index");
    assertThat(chain.at("/up/0/use/events").asInt()).isEqualTo(2);
  }

  @Test
  void what_is_new_is_told_with_its_first_event() {
    JsonNode seen = ok("/api/v1/first-seen?field=user&from=2023-07-10T12:00:00Z&baseline=12h");

    assertThat(texts(seen.path("values"), "value")).containsExactly("carol");
    assertThat(seen.at("/values/0/event").asText())
        .isEqualTo("00000000-0000-4000-8000-000000000005");
    assertThat(seen.path("compared").asInt()).isEqualTo(2);
    assertThat(seen.at("/baseline/events").asInt()).isEqualTo(3);
  }

  @Test
  void what_is_rare_is_told_also_in_pairs() {
    assertThat(texts(ok("/api/v1/rare?field=user&atMost=1").path("values"), "value"))
        .containsExactly("carol");
    JsonNode pairs = ok("/api/v1/rare?field=user&by=service&atMost=1&size=2");
    assertThat(pairs.path("found").asInt()).isEqualTo(5);
    assertThat(pairs.at("/values/0/by").asText()).isEqualTo("iam");
    assertThat(pairs.path("values")).hasSize(2);
  }

  @Test
  void presets_are_listed_and_narrow_a_search() {
    assertThat(texts(ok("/api/v1/presets").path("presets"), "name"))
        .contains("access-denied", "root", "new-regions");
    assertThat(
            ok("/api/v1/events/search?preset=access-denied&q=service:s3")
                .at("/total/value")
                .asInt())
        .isEqualTo(1);
    assertThat(problem("/api/v1/events/search?preset=acces-denied", 400).path("hint").asText())
        .isEqualTo("did you mean access-denied?");
    assertThat(problem("/api/v1/events/search?preset=new-regions", 400).path("hint").asText())
        .contains("first-seen");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        NOBODY + "/summary",
        NOBODY + "/timeline",
        "/api/v1/sessions/ASIANOBODY",
        "/api/v1/sessions/ASIANOBODY/chain"
      })
  void whom_no_event_names_is_not_found(String path) {
    assertThat(problem(path, 404).path("type").asText())
        .isEqualTo("urn:trailsearch:problem:unknown-subject");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/api/v1/first-seen",
        "/api/v1/first-seen?field=nofield",
        "/api/v1/first-seen?field=user&baseline=soon",
        "/api/v1/first-seen?field=user&size=0",
        "/api/v1/rare?field=user&atMost=0",
        "/api/v1/rare?field=user&by=user",
        "/api/v1/rare?field=requestParameters.bucketName&by=user",
        "/api/v1/principals/bob/timeline?size=1001",
        "/api/v1/principals/bob/timeline?cursor=x",
        "/api/v1/principals/bob/summary?q=usr:x"
      })
  void what_makes_no_sense_is_told(String path) {
    assertThat(problem(path, 400).path("detail").asText()).isNotEmpty();
  }

  private static JsonNode ok(String path) {
    HttpResponse<String> answer = api.get(path);
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
    return Api.json(answer);
  }

  private static JsonNode problem(String path, int status) {
    HttpResponse<String> answer = api.get(path);
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(status);
    return Api.json(answer);
  }

  private static List<String> texts(JsonNode list, String field) {
    return StreamSupport.stream(list.spliterator(), false)
        .map(each -> each.path(field).asText())
        .toList();
  }

  private static String encode(String text) {
    return URLEncoder.encode(text, UTF_8);
  }
}

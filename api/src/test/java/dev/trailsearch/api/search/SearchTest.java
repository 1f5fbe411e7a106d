package dev.trailsearch.api.search;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.trailsearch.api.Api;
import dev.trailsearch.api.FiveEvents;
import java.net.URLEncoder;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** The endpoints over HTTP, a real engine behind them. */
class SearchTest {

  private static final String SEARCH = "/api/v1/events/search";

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
  void without_a_question_all_events_are_answered_the_newest_first() {
    JsonNode answer = ok(api.get(SEARCH));

    assertThat(answer.at("/total/value").asInt()).isEqualTo(5);
    assertThat(answer.at("/total/relation").asText()).isEqualTo("eq");
    assertThat(names(answer))
        .containsExactly(
            "DescribeInstances",
            "RunInstances",
            "DeleteBucket",
            "PutBucketPolicy",
            "CreateAccessKey");
  }

  @Test
  void an_event_is_the_record_as_it_was_and_what_was_derived_from_it() {
    JsonNode event = ok(api.get(SEARCH + "?q=CreateAccessKey")).at("/events/0");

    assertThat(event.path("id").asText()).isEqualTo(FiveEvents.CREATE_ACCESS_KEY);
    assertThat(event.path("timestamp").asText()).isEqualTo("2023-07-10T10:00:00Z");
    assertThat(event.at("/event/requestParameters/userName").asText()).isEqualTo("bob");
    assertThat(event.at("/derived/actor/name").asText()).isEqualTo("alice");
    assertThat(event.at("/derived/action").asText()).isEqualTo("iam:CreateAccessKey");
  }

  @Test
  void facets_and_a_histogram_come_in_the_same_answer() {
    JsonNode answer = ok(api.get(SEARCH + "?size=0&facet=user&facet=service&histogram=true"));

    assertThat(answer.path("events")).isEmpty();
    assertThat(counts(answer.at("/facets/user"))).containsExactly("alice 2", "bob 2", "carol 1");
    assertThat(counts(answer.at("/facets/service"))).containsExactly("ec2 2", "s3 2", "iam 1");
    assertThat(sum(answer.at("/histogram/buckets"), "count")).isEqualTo(5);
    assertThat(sum(answer.at("/histogram/buckets"), "failed")).isEqualTo(2);
  }

  @Test
  void a_filters_value_is_not_torn_at_its_comma() {
    JsonNode answer =
        ok(api.get(SEARCH + "?filter=" + encode("requestParameters.bucketName=ledger, 2023")));

    assertThat(names(answer)).containsExactly("DeleteBucket", "PutBucketPolicy");
  }

  @Test
  void filters_of_one_field_are_alternatives_and_of_two_fields_must_both_match() {
    JsonNode answer =
        ok(api.get(SEARCH + "?filter=user=alice&filter=user=bob&filter=service=s3&facet=user"));

    assertThat(names(answer)).containsExactly("DeleteBucket", "PutBucketPolicy");
    assertThat(answer.at("/facets/user/values/0/selected").asBoolean()).isTrue();
  }

  @Test
  void a_time_range_ends_before_its_end() {
    JsonNode answer =
        ok(api.get(SEARCH + "?from=2023-07-10T10:05:00Z&to=2023-07-10T12:30:00Z&sort=oldest"));

    assertThat(names(answer)).containsExactly("PutBucketPolicy", "DeleteBucket");
  }

  @Test
  void the_cursor_leads_through_all_pages_and_ends() {
    JsonNode first = ok(api.get(SEARCH + "?size=3"));
    JsonNode second = ok(api.get(SEARCH + "?size=3&cursor=" + encode(first.path("next").asText())));

    assertThat(names(first)).hasSize(3);
    assertThat(names(second)).containsExactly("PutBucketPolicy", "CreateAccessKey");
    assertThat(second.path("next").isNull()).isTrue();
  }

  @Test
  void the_same_search_can_be_posted() {
    JsonNode answer =
        ok(
            api.post(
                SEARCH,
                """
                {"q": "user:bob", "filter": ["service=s3"], "facet": ["error"], "size": 1}
                """));

    assertThat(names(answer)).containsExactly("DeleteBucket");
    assertThat(counts(answer.at("/facets/error"))).containsExactly("AccessDenied 1");
  }

  @Test
  void chosen_fields_shorten_the_record() {
    JsonNode event =
        ok(api.get(SEARCH + "?q=CreateAccessKey&fields=eventName")).at("/events/0/event");

    assertThat(event.size()).isEqualTo(1);
    assertThat(event.path("eventName").asText()).isEqualTo("CreateAccessKey");
  }

  @Test
  void an_explanation_shows_the_request_the_engine_was_sent() {
    assertThat(ok(api.get(SEARCH + "?q=alice")).path("query").has("request")).isFalse();
    assertThat(ok(api.get(SEARCH + "?q=alice&explain=true")).at("/query/request/query").isObject())
        .isTrue();
  }

  @Test
  void a_query_that_cannot_be_read_is_told_where() {
    JsonNode problem = problem(api.get(SEARCH + "?q=" + encode("user:alice AND (error:x")), 400);

    assertThat(problem.path("type").asText()).isEqualTo("urn:trailsearch:problem:invalid-query");
    assertThat(problem.path("position").isInt()).isTrue();
    assertThat(problem.path("detail").asText()).isNotEmpty();
  }

  @Test
  void an_unknown_field_comes_with_the_one_that_was_meant() {
    JsonNode problem = problem(api.get(SEARCH + "?q=" + encode("alice usr:bob")), 400);

    assertThat(problem.path("position").asInt()).isEqualTo("alice ".length());
    assertThat(problem.path("hint").asText()).contains("user");
  }

  @Test
  void a_size_out_of_range_is_refused() {
    assertThat(problem(api.get(SEARCH + "?size=1001"), 400).path("detail").asText())
        .contains("1,001");
  }

  @Test
  void one_event_is_found_by_its_id() {
    JsonNode event = ok(api.get("/api/v1/events/" + FiveEvents.CREATE_ACCESS_KEY));

    assertThat(event.at("/event/eventName").asText()).isEqualTo("CreateAccessKey");
    assertThat(event.at("/derived/outcome").asText()).isEqualTo("success");
  }

  @Test
  void an_event_that_is_not_there_is_a_problem() {
    JsonNode problem = problem(api.get("/api/v1/events/00000000-0000-4000-8000-00000000dead"), 404);

    assertThat(problem.path("type").asText()).isEqualTo("urn:trailsearch:problem:unknown-event");
    assertThat(problem.path("detail").asText()).contains("00000000dead");
  }

  @Test
  void the_values_of_a_facet_are_found_by_their_beginning() {
    JsonNode facet = ok(api.get("/api/v1/facets/user/values?prefix=B"));

    assertThat(counts(facet)).containsExactly("bob 2");
  }

  @Test
  void the_values_of_a_facet_can_be_ordered_by_name() {
    assertThat(counts(ok(api.get("/api/v1/facets/service/values?order=name"))))
        .containsExactly("ec2 2", "iam 1", "s3 2");
  }

  @Test
  void the_fields_are_listed_with_their_names() {
    JsonNode fields = ok(api.get("/api/v1/fields")).path("fields");

    JsonNode user =
        stream(fields)
            .filter(field -> field.path("name").asText().equals("trail.actor.name"))
            .findFirst()
            .orElseThrow();
    assertThat(stream(user.path("aliases")).map(JsonNode::asText)).contains("user", "user.name");
    assertThat(user.path("facetable").asBoolean()).isTrue();
  }

  private static JsonNode ok(HttpResponse<String> answer) {
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
    return Api.json(answer);
  }

  private static JsonNode problem(HttpResponse<String> answer, int status) {
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(status);
    assertThat(answer.headers().firstValue("Content-Type")).contains("application/problem+json");
    return Api.json(answer);
  }

  private static List<String> names(JsonNode answer) {
    return stream(answer.path("events")).map(e -> e.at("/event/eventName").asText()).toList();
  }

  private static List<String> counts(JsonNode facet) {
    return stream(facet.path("values"))
        .map(v -> v.path("value").asText() + " " + v.path("count").asInt())
        .toList();
  }

  private static int sum(JsonNode buckets, String name) {
    return stream(buckets).mapToInt(bucket -> bucket.path(name).asInt()).sum();
  }

  private static Stream<JsonNode> stream(JsonNode array) {
    return StreamSupport.stream(array.spliterator(), false);
  }

  private static String encode(String text) {
    return URLEncoder.encode(text, UTF_8);
  }
}

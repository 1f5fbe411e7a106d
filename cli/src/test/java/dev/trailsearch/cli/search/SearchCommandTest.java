package dev.trailsearch.cli.search;

import static dev.trailsearch.generator.story.AttackStory.ATTACKER_ADDRESS;
import static dev.trailsearch.generator.story.AttackStory.LEAKED_KEY;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.trailsearch.cli.CommandRun;
import dev.trailsearch.cli.CommandRun.Ended;
import dev.trailsearch.cli.LoadedEngine;
import dev.trailsearch.cli.output.Terminal;
import java.io.IOException;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@ExtendWith(LoadedEngine.class)
class SearchCommandTest {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final String LOGGING_OFF = "action:cloudtrail:StopLogging";

  @TempDir Path home;

  @ParameterizedTest
  @ValueSource(ints = {60, 80, 100, 140, 200})
  void a_table_fits_its_terminal_and_shows_failures_in_red(int width) {
    Ended ended = onTerminal(width, "search", "user:svc-backup-sync", "--sort", "oldest");

    assertThat(ended.code()).isZero();
    assertThat(ended.out().lines().filter(line -> !line.contains("--cursor")))
        .allSatisfy(line -> assertThat(plain(line)).hasSizeLessThanOrEqualTo(width));
    assertThat(plain(ended.out())).contains("2026-03-28 02:31").contains("203.0.11");
    assertThat(ended.out().lines().filter(line -> line.contains(" Not")))
        .isNotEmpty()
        .allSatisfy(line -> assertThat(line).contains("\u001b[31m"));
  }

  @Test
  void facets_and_histogram_are_bars() {
    Ended ended =
        onTerminal(
            100,
            "search",
            "key:" + LEAKED_KEY,
            "--facet",
            "ip,user",
            "--histogram",
            "--size",
            "0",
            "--no-color");

    assertThat(ended.out())
        .contains("ip\n")
        .contains("user\n  ci-deployer")
        .containsPattern(ATTACKER_ADDRESS + " +\\d+ +█")
        .containsPattern("time +by \\S+, UTC\n +2026-03-2")
        .doesNotContain("\u001b");
  }

  @Test
  void paths_of_the_record_may_be_shown_instead() {
    assertThat(
            onTerminal(120, "search", LOGGING_OFF, "--fields", "eventName,userIdentity.type").out())
        .contains("eventName")
        .contains("StopLogging")
        .contains("IAMUser");
  }

  @Test
  void an_explanation_shows_the_request() {
    assertThat(onTerminal(100, "search", LOGGING_OFF, "--explain", "--no-color").out())
        .contains("Understood as ")
        .contains("trail.action")
        .contains("\"query\": {");
  }

  @Test
  void json_is_the_apis_answer() throws IOException {
    JsonNode answer = JSON.readTree(run("search", LOGGING_OFF, "--facet", "user").out());

    assertThat(answer.at("/total/value").asLong()).isEqualTo(2);
    assertThat(answer.at("/events/0/derived/action").asText()).isEqualTo("cloudtrail:StopLogging");
    assertThat(answer.at("/facets/user/values/0/count").asLong()).isEqualTo(2);
  }

  @Test
  void ndjson_is_one_event_a_line() throws IOException {
    Ended ended = run("search", "--size", "3", "--output", "ndjson");

    assertThat(ended.out().lines()).hasSize(3);
    for (String line : ended.out().lines().toList()) {
      assertThat(JSON.readTree(line).path("id").asText()).isNotEmpty();
    }
  }

  @Test
  void csv_has_a_heading_and_one_event_a_line() {
    Ended ended = run("search", LOGGING_OFF, "--output", "csv", "--sort", "oldest");

    assertThat(ended.out().split("\r\n", -1)[0]).startsWith("id,time,user,action,");
    assertThat(ended.out().split("\r\n", -1)[1])
        .contains("svc-backup-sync,cloudtrail:StopLogging")
        .contains("failure,NotOrganizationMasterAccountException");
  }

  @Test
  void the_next_call_takes_the_cursor_of_the_last() throws IOException {
    CommandRun user = new CommandRun(home).with("TRAILSEARCH_URL", LoadedEngine.url());
    JsonNode first = JSON.readTree(user.run("search", "--size", "2").out());
    JsonNode second =
        JSON.readTree(
            user.run("search", "--size", "2", "--cursor", first.path("next").asText()).out());

    assertThat(second.path("events")).hasSize(2);
    assertThat(Stream.of(first, second).flatMap(a -> a.findValuesAsText("id").stream()))
        .doesNotHaveDuplicates();
  }

  @Test
  void filters_and_times_narrow_the_search() throws IOException {
    JsonNode answer =
        JSON.readTree(
            run(
                    "search",
                    "--filter",
                    "user=svc-backup-sync",
                    "--filter",
                    "outcome=failure",
                    "--from",
                    "2026-03-28",
                    "--to",
                    "2026-03-28")
                .out());

    assertThat(answer.at("/total/value").asLong()).isEqualTo(1);
  }

  @Test
  void nothing_found_is_said_and_has_its_code() {
    Ended ended = run("search", "nobodyeversaidthis");

    assertThat(ended.code()).isEqualTo(1);
    assertThat(ended.err()).isEqualTo("No events match.\n");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          usr:alice              | user   | `  usr:alice\n  ^`
          a AND (b               | )      | ^
          """)
  void a_query_that_is_wrong_is_shown_with_the_place(String query, String hint, String mark) {
    Ended ended = run("search", query);

    assertThat(ended.code()).isEqualTo(2);
    assertThat(ended.out()).isEmpty();
    assertThat(ended.err()).startsWith("trailsearch: ").contains(hint).contains(mark);
  }

  @ParameterizedTest
  @ValueSource(strings = {"--from=yesterdayish", "--filter=x", "--cursor=AAAA", "--size=100000"})
  void what_is_wrong_beside_the_query_is_said_without_a_place(String option) {
    Ended ended = run("search", option);

    assertThat(ended.code()).isEqualTo(2);
    assertThat(ended.err().lines()).hasSize(1);
  }

  @Test
  void get_shows_one_event_whole() throws IOException {
    String id = JSON.readTree(run("search", LOGGING_OFF).out()).at("/events/0/id").asText();
    Ended ended = run("get", id);

    assertThat(ended.code()).isZero();
    assertThat(JSON.readTree(ended.out()).at("/event/eventID").asText()).isEqualTo(id);
    assertThat(ended.out()).contains("\n  \"event\": {\n");
  }

  @Test
  void get_shows_secrets_only_when_they_are_asked_for() throws IOException {
    String query = "eventName:AssumeRole failed:false responseElements.credentials.accessKeyId:*";
    String id = JSON.readTree(run("search", query).out()).at("/events/0/id").asText();
    String token = "/event/responseElements/credentials/sessionToken";

    assertThat(JSON.readTree(run("get", id).out()).at(token).asText()).isEqualTo("***");
    assertThat(JSON.readTree(run("get", id, "--unmask").out()).at(token).asText())
        .isNotEmpty()
        .isNotEqualTo("***");
  }

  @Test
  void get_is_coloured_on_a_terminal() {
    String id =
        run("search", LOGGING_OFF, "--output", "csv", "--size", "1").out().split("\r\n|,", -1)[11];

    assertThat(onTerminal(80, "get", id).out()).contains("\u001b[34m\"event\"\u001b[0m");
  }

  @Test
  void an_event_that_is_not_there_has_its_code() {
    Ended ended = run("get", "00000000-0000-4000-8000-000000000000");

    assertThat(ended.code()).isEqualTo(1);
    assertThat(ended.err()).contains("00000000-0000-4000-8000-000000000000");
  }

  private Ended run(String... words) {
    return new CommandRun(home).with("TRAILSEARCH_URL", LoadedEngine.url()).run(words);
  }

  private Ended onTerminal(int width, String... words) {
    return new CommandRun(home)
        .with("TRAILSEARCH_URL", LoadedEngine.url())
        .on(new Terminal(true, true, width, true))
        .run(words);
  }

  private static String plain(String text) {
    return text.replaceAll("\u001b\\[\\d+m", "");
  }
}

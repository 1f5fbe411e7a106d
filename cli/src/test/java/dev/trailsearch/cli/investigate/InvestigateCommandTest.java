package dev.trailsearch.cli.investigate;

import static dev.trailsearch.generator.story.AttackStory.ATTACKER_ADDRESS;
import static dev.trailsearch.generator.story.AttackStory.BACKDOOR_KEY;
import static dev.trailsearch.generator.story.AttackStory.BACKDOOR_USER;
import static dev.trailsearch.generator.story.AttackStory.CONSOLE_KEY;
import static dev.trailsearch.generator.story.AttackStory.DEPLOY_KEY;
import static dev.trailsearch.generator.story.AttackStory.LAKE_KEY;
import static dev.trailsearch.generator.story.AttackStory.LAKE_ROLE;
import static dev.trailsearch.generator.story.AttackStory.LEAKED_KEY;
import static dev.trailsearch.generator.story.AttackStory.PIPELINE_USER;
import static dev.trailsearch.generator.story.AttackStory.UNUSUAL_REGION;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.trailsearch.cli.CommandRun;
import dev.trailsearch.cli.CommandRun.Ended;
import dev.trailsearch.cli.LoadedEngine;
import dev.trailsearch.cli.output.Terminal;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/// The attack in the generated logs, each question about it asked by one command.
@ExtendWith(LoadedEngine.class)
class InvestigateCommandTest {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final String NIGHT = "2026-03-28T02:00:00Z";

  @TempDir Path home;

  @Test
  void who_is_the_back_door() {
    String summary = page("summary", BACKDOOR_USER);

    assertThat(summary)
        .startsWith("svc-backup-sync (user)\narn:aws:iam::111122223333:user/svc-backup-sync\n")
        .contains("2026-03-28 02:28:37 (sts:GetCallerIdentity)")
        .contains("with credentials of root or an IAM user")
        .containsPattern("1 +Console sign-in without MFA +console-login-without-mfa")
        .containsPattern("4 +Logging switched off +logging-off")
        .containsPattern(ATTACKER_ADDRESS + " +\\d+ +█");
  }

  @Test
  void what_did_the_stranger_do_with_the_leaked_key() throws IOException {
    JsonNode timeline = json("timeline", LEAKED_KEY, "--filter", "ip=" + ATTACKER_ADDRESS);

    assertThat(timeline.path("total").asInt()).isEqualTo(15);
    assertThat(timeline.at("/lines/0/call/action").asText()).isEqualTo("sts:GetCallerIdentity");
    assertThat(timeline.at("/lines/0/events/0").asText()).startsWith("1d8ce7c3");
    assertThat(page("timeline", LEAKED_KEY, "--filter", "ip=" + ATTACKER_ADDRESS))
        .containsPattern("2026-03-28 02:24:09 +iam:CreateUser")
        .endsWith("15 events\n");
  }

  @Test
  void how_did_somebody_get_into_the_lake() {
    String story = page("session", LAKE_KEY).replace('\n', ' ');

    assertThat(story)
        .startsWith(LAKE_KEY + " was issued to arn:aws:sts::444455556666:assumed-role/" + LAKE_ROLE)
        .contains("at 2026-03-28 02:49:25 by sts:AssumeRole, called by DeployToProd/")
        .contains("with " + DEPLOY_KEY + " from " + ATTACKER_ADDRESS)
        .contains("it ends at 2026-03-28 03:49:25")
        .contains("! It was used from 2 addresses.")
        .contains("! Its last event is later than its end");
  }

  @Test
  void whose_keys_led_there() throws IOException {
    JsonNode chain = json("chain", LAKE_KEY);

    assertThat(texts(chain.path("up"))).containsExactly(LAKE_KEY, DEPLOY_KEY, LEAKED_KEY);
    assertThat(page("chain", LAKE_KEY))
        .containsPattern("(?s)" + LEAKED_KEY + ".*\n└ " + DEPLOY_KEY + ".*\n  └ " + LAKE_KEY);
  }

  @Test
  void what_did_the_leaked_key_lead_to() throws IOException {
    assertThat(texts(json("chain", LEAKED_KEY).path("down")))
        .contains(BACKDOOR_KEY, DEPLOY_KEY, LAKE_KEY);
  }

  @Test
  void a_console_session_is_traced_to_its_sign_in() {
    assertThat(page("session", CONSOLE_KEY).replace('\n', ' '))
        .contains("by signin:ConsoleLogin, called by " + BACKDOOR_USER)
        .contains("! No record names the call that handed out this key");
    assertThat(page("chain", CONSOLE_KEY))
        .startsWith("It begins with a console sign-in of " + BACKDOOR_USER);
  }

  @Test
  void where_did_something_happen_that_never_did_before() {
    assertThat(page("first-seen", "region", "--from", NIGHT))
        .contains("New from 2026-03-28 02:00:00, compared with the time since 2026-02-26 02:00:00")
        .containsPattern(UNUSUAL_REGION + " +\\d+ +1 +2026-03-28 03:35:26")
        .contains("\n1 new value\n");
  }

  @Test
  void from_where_was_the_key_used_for_the_first_time() throws IOException {
    JsonNode seen = json("first-seen", "ip", "--principal", PIPELINE_USER, "--from", NIGHT);

    assertThat(seen.at("/values/0/value").asText()).isEqualTo(ATTACKER_ADDRESS);
    assertThat(seen.path("found").asInt()).isEqualTo(1);
  }

  @Test
  void what_did_one_do_only_once() {
    assertThat(
            page(
                "rare",
                "action",
                "--by",
                "user",
                "--at-most",
                "1",
                "--query",
                "user:" + BACKDOOR_USER))
        .containsPattern("guardduty:UpdateDetector +svc-backup-sync +1 +0");
  }

  @Test
  void presets_are_listed_shown_and_asked() throws IOException {
    assertThat(page("presets")).containsPattern("logging-off +Who switched off");
    assertThat(page("presets", "logging-off"))
        .startsWith("Logging switched off\n")
        .contains("cloudtrail:StopLogging");
    assertThat(
            JSON.readTree(run("search", "--preset", "logging-off", "user:" + BACKDOOR_USER).out())
                .at("/total/value")
                .asInt())
        .isEqualTo(4);
  }

  static Stream<List<String>> questions() {
    return Stream.of(
        List.of("summary", PIPELINE_USER),
        List.of("timeline", PIPELINE_USER, "--size", "50"),
        List.of("session", LAKE_KEY),
        List.of("chain", LEAKED_KEY),
        List.of("first-seen", "action", "--by", "user", "--from", NIGHT),
        List.of("rare", "agent"),
        List.of("presets"),
        List.of("presets", "public-exposure"));
  }

  @ParameterizedTest
  @MethodSource("questions")
  void every_page_fits_its_terminal(List<String> question) {
    for (int width : new int[] {60, 80, 120, 200}) {
      Ended ended = onTerminal(width, question.toArray(String[]::new));
      assertThat(ended.code()).as(ended.err()).isZero();
      assertThat(ended.out().lines().filter(line -> !line.contains("--cursor")))
          .filteredOn(line -> plain(line).contains(" "))
          .allSatisfy(line -> assertThat(plain(line)).hasSizeLessThanOrEqualTo(width));
    }
  }

  @ParameterizedTest
  @MethodSource("questions")
  void every_answer_is_also_json_ndjson_and_csv(List<String> question) throws IOException {
    String[] words = question.toArray(String[]::new);
    assertThat(JSON.readTree(investigate(words, "--output", "json").out()).isObject()).isTrue();
    for (String line : investigate(words, "--output", "ndjson").out().lines().toList()) {
      assertThat(JSON.readTree(line).isObject()).isTrue();
    }
    String csv = investigate(words, "--output", "csv").out();
    assertThat(csv.split("\r\n", -1).length).isGreaterThan(1);
    assertThat(csv).doesNotContain("\u001b");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"summary nobody", "timeline nobody", "session ASIANOBODY", "chain ASIANOBODY"})
  void nothing_found_is_said_and_has_its_code(String words) {
    Ended ended = investigate(words.split(" ", -1));

    assertThat(ended.code()).isEqualTo(1);
    assertThat(ended.out()).isEmpty();
    assertThat(ended.err().lines()).hasSize(1);
  }

  @ParameterizedTest
  @ValueSource(strings = {"first-seen user --from 2029-01-01", "rare user --from 2029-01-01"})
  void without_new_or_rare_values_the_answer_is_empty(String words) throws IOException {
    Ended ended = investigate(words.split(" ", -1));

    assertThat(ended.code()).isEqualTo(1);
    assertThat(JSON.readTree(ended.out()).path("found").asInt(-1)).isZero();
    assertThat(onTerminal(80, words.split(" ", -1)).out()).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "first-seen usr,                       did you mean user",
    "first-seen user --baseline soon,      now-7d",
    "rare user --at-most 0,                Write 1 or more",
    "presets loging-off,                   Did you mean logging-off?",
    "timeline alice --size 5000,           cursor",
    "summary alice --query user:(,         query"
  })
  void what_makes_no_sense_is_told_with_a_way_out(String words, String hint) {
    Ended ended = investigate(words.split(" ", -1));

    assertThat(ended.code()).isEqualTo(2);
    assertThat(ended.err()).startsWith("trailsearch: ").containsIgnoringCase(hint);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"summary", "timeline", "session", "chain", "first-seen", "rare", "presets"})
  void the_help_of_each_fits_a_terminal_of_eighty_columns(String command) {
    assertThat(investigate(command, "--help").out().lines())
        .allSatisfy(line -> assertThat(line).hasSizeLessThanOrEqualTo(80));
  }

  private String page(String... words) {
    Ended ended = onTerminal(200, words);
    assertThat(ended.code()).as(ended.err()).isZero();
    return plain(ended.out());
  }

  private JsonNode json(String... words) throws IOException {
    return JSON.readTree(investigate(words, "--output", "json").out());
  }

  private Ended investigate(String[] words, String... more) {
    return investigate(Stream.concat(Stream.of(words), Stream.of(more)).toArray(String[]::new));
  }

  private Ended investigate(String... words) {
    return run(Stream.concat(Stream.of("investigate"), Stream.of(words)).toArray(String[]::new));
  }

  private Ended run(String... words) {
    return new CommandRun(home).with("TRAILSEARCH_URL", LoadedEngine.url()).run(words);
  }

  private Ended onTerminal(int width, String... words) {
    return new CommandRun(home)
        .with("TRAILSEARCH_URL", LoadedEngine.url())
        .on(new Terminal(true, true, width, true))
        .run(Stream.concat(Stream.of("investigate"), Stream.of(words)).toArray(String[]::new));
  }

  private static List<String> texts(JsonNode links) {
    return links.valueStream().map(link -> link.path("accessKeyId").asText()).toList();
  }

  private static String plain(String text) {
    return text.replaceAll("\u001b\\[\\d+m", "");
  }
}

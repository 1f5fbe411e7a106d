package dev.trailsearch.cli.index;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.trailsearch.cli.CommandRun;
import dev.trailsearch.cli.CommandRun.Ended;
import dev.trailsearch.cli.LoadedEngine;
import dev.trailsearch.cli.output.Terminal;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.UUID;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// The life of one partition, which no other test has events of.
@ExtendWith(LoadedEngine.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class IndexCommandTest {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final String KEY = "2014.05";
  private static final String POLICY =
      """
      seal: {after: 3900d}
      snapshot: {repository: cli-test, after: 3900d}
      delete: {after: 4000d, requires: snapshot}
      """;

  @TempDir Path home;

  @Test
  @Order(1)
  void list_shows_what_was_loaded() throws IOException {
    Path log = Files.writeString(home.resolve("a.json"), record());
    assertThat(run("backfill", log.toString()).code()).isZero();
    JsonNode partition = partition();
    assertThat(partition.path("state").asText()).isEqualTo("open");
    assertThat(partition.path("events").asInt()).isOne();
    assertThat(partition.path("oldest").asText()).isEqualTo("2014-05-30T10:00:00Z");
    assertThat(partition.path("schema").asInt()).isOne();
    assertThat(partition.path("snapshot").isNull()).isTrue();
    assertThat(run("index", "list", "--output", "csv").out())
        .startsWith("partition,state,events,bytes,oldest,newest,")
        .contains("\n" + KEY + ",open,1,");
    assertThat(run("index", "list", "--output", "ndjson").out())
        .contains("{\"partition\":\"" + KEY);
    Ended table = on(80).run("index", "list", "--output", "table");
    assertThat(table.out()).contains("PARTITION", "COPIED", KEY);
    assertThat(table.out().lines()).allSatisfy(line -> assertThat(line).hasSizeLessThan(81));
    assertThat(on(120).run("index", "list", "--output", "table").out())
        .contains("SEGMENTS", "SCHEMA");
  }

  @Test
  @Order(2)
  void a_sealed_partition_is_listed_as_such() throws IOException {
    Ended ended = run("index", "seal", KEY.replace('.', '-'));
    assertThat(ended.code()).isZero();
    assertThat(ended.out()).contains("\"sealed\":true", "1 events");
    assertThat(partition().path("state").asText()).isEqualTo("sealed");
  }

  @Test
  @Order(3)
  void what_is_held_is_not_deleted_and_says_for_which_case() throws IOException {
    assertThat(
            run("index", "hold", KEY.replace('.', '-'), "--case", "acme", "--why", "subpoena")
                .code())
        .isZero();
    assertThat(partition().path("state").asText()).isEqualTo("held");
    assertThat(partition().path("holds").path(0).asText()).isEqualTo("acme");
    assertThat(on(100).run("index", "holds", "--output", "table").out())
        .contains("CASE", "acme", KEY, "subpoena");
    assertThat(run("index", "seal", KEY).code()).isEqualTo(1);
    Ended plan = on(100).run("index", "plan", "--policy", policy(), "--output", "table");
    assertThat(plan.out()).contains(KEY + " is not deleted: held for acme");
  }

  @Test
  @Order(4)
  void a_release_is_kept_on_record() throws IOException {
    assertThat(run("index", "release", "--case", "other", "--why", "x").code()).isEqualTo(1);
    assertThat(run("index", "release", "--case", "acme", "--why", "closed", "--by", "Ada").code())
        .isZero();
    assertThat(partition().path("state").asText()).isEqualTo("sealed");
    assertThat(run("index", "holds", "--released").out())
        .contains("\"released\":{\"by\":\"Ada\",\"why\":\"closed\"");
  }

  @Test
  @Order(5)
  void a_repository_that_is_not_known_is_named_with_a_remedy() throws IOException {
    Ended ended = run("index", "snapshot", KEY, "--repository", "nowhere");
    assertThat(ended.code()).isEqualTo(3);
    assertThat(ended.err()).contains("knows no repository nowhere", "--register");
  }

  @Test
  @Order(6)
  void a_plan_is_kept_and_applied_and_a_restore_takes_it_back() throws IOException {
    assertThat(
            run("index", "snapshot", "--repository", "cli-test", "--register", "cli-test").code())
        .isZero();
    Ended planned = run("index", "plan", "--policy", policy(), "--output", "json");
    Path plan = Files.writeString(home.resolve("plan.json"), planned.out());
    assertThat(planned.out()).contains("\"action\":\"snapshot\"", "\"action\":\"delete\"");
    Ended unasked = run("index", "apply", "--plan", plan.toString());
    assertThat(unasked.code()).isEqualTo(2);
    assertThat(unasked.err()).contains("--yes");
    Ended applied = run("index", "apply", "--plan", plan.toString(), "--yes");
    assertThat(applied.err()).isEmpty();
    assertThat(applied.code()).isZero();
    assertThat(applied.out()).contains("\"do\":\"delete\",\"result\":\"done\"");
    assertThat(partition().path("state").asText()).isEqualTo("deleted");
    assertThat(run("index", "apply", "--plan", plan.toString(), "--yes").out())
        .contains("\"do\":\"delete\",\"result\":\"done before\"");

    assertThat(run("index", "restore", KEY).out()).contains("\"restored\":\"1 events\"");
    assertThat(partition().path("state").asText()).isEqualTo("sealed");
    assertThat(run("index", "restore", KEY).err()).contains(KEY + " is there");
    assertThat(run("index", "snapshot", KEY, "--repository", "cli-test").out())
        .contains("\"taken\":\"before\"");
    Ended pruned = run("index", "prune", "--repository", "cli-test", "--yes");
    assertThat(pruned.code()).isZero();
    assertThat(pruned.out()).startsWith("{\"deleted\":[");
    Ended over = run("index", "restore", "--store", "--repository", "cli-test");
    assertThat(over.code()).isEqualTo(3);
    assertThat(over.err()).contains("has partitions already", "into an empty engine");
  }

  @Test
  @Order(7)
  void a_remapped_partition_says_what_is_kept_until_that_is_released() throws IOException {
    Ended remapped = run("index", "remap", KEY);
    assertThat(remapped.code()).isZero();
    assertThat(remapped.out()).contains("\"done\":true", "1 events, 1 of them compared");
    assertThat(partition().path("state").asText()).isEqualTo("sealed");
    assertThat(partition().path("indices").path(0).asText()).endsWith(KEY + "-r1");
    assertThat(partition().path("remap").path("phase").asText()).isEqualTo("kept");
    assertThat(on(100).run("index", "list", "--output", "table").err())
        .contains(KEY + " was remapped, and cloudtrail-v1-" + KEY + " is kept");
    Ended again = run("index", "remap", KEY);
    assertThat(again.code()).isOne();
    assertThat(again.out()).contains("release them, or roll back");
    assertThat(run("index", "remap", KEY, "--rollback").code()).isZero();
    Ended unasked = run("index", "remap", KEY, "--release");
    assertThat(unasked.code()).isEqualTo(2);
    assertThat(unasked.err()).contains("--yes");
    assertThat(run("index", "remap", KEY, "--release", "--yes").out())
        .contains("deleted cloudtrail-v1-" + KEY + "-r1");
    assertThat(partition().path("remap").isNull()).isTrue();
    assertThat(run("index", "remap").code()).isEqualTo(2);
    assertThat(run("index", "remap", KEY, "--rollback", "--release").code()).isEqualTo(2);
  }

  @Test
  void a_fault_of_a_policy_has_its_line_and_column() throws IOException {
    Path policy = Files.writeString(home.resolve("bad.yaml"), "seal:\n  after: 40 days\n");
    Ended ended = run("index", "plan", "--policy", policy.toString());
    assertThat(ended.code()).isEqualTo(2);
    assertThat(ended.err()).contains("bad.yaml, line 2, column 10: after: expected a duration");
  }

  @Test
  void a_plan_that_is_none_is_refused() throws IOException {
    Path plan = Files.writeString(home.resolve("none.json"), "{\"steps\": [}");
    assertThat(run("index", "apply", "--plan", plan.toString()).err())
        .contains("none.json, line 1, column 12: not JSON");
    Files.writeString(plan, "{}");
    assertThat(run("index", "apply", "--plan", plan.toString()).err()).contains("this is no plan");
  }

  @Test
  void a_policy_is_written_for_ism_and_an_engine_without_it_is_named() throws IOException {
    assertThat(run("index", "policy", policy(), "--format", "ism").out())
        .contains("\"min_index_age\"", "\"4000d\"");
    Ended ended = run("index", "policy", policy(), "--format", "ism", "--install");
    assertThat(ended.code()).isEqualTo(3);
    assertThat(ended.err()).contains("no Index State Management plugin");
    assertThat(run("index", "policy", policy()).code()).isZero();
  }

  @Test
  void install_says_what_there_is() throws IOException {
    assertThat(run("index", "install").out())
        .isEqualTo("{\"schema\":1,\"partitions\":\"monthly\",\"shards\":1}\n");
  }

  @Test
  void shards_of_new_partitions_are_chosen_once() throws IOException {
    assertThat(run("index", "install", "--shards", "2").code()).isZero();
    assertThat(run("index", "install", "--partitions", "daily").out())
        .isEqualTo("{\"schema\":1,\"partitions\":\"daily\",\"shards\":2}\n");
    Ended none = run("index", "install", "--shards", "0");
    assertThat(none.code()).isEqualTo(2);
    assertThat(none.err()).contains("1 to 1024");
  }

  @Test
  void a_partition_that_is_not_there_is_named() throws IOException {
    for (String command : new String[] {"seal", "restore"}) {
      Ended ended = run("index", command, "2013.02");
      assertThat(ended.code()).isEqualTo(2);
      assertThat(ended.err()).contains("no partition \"2013.02\"", "index list");
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "list",
        "plan",
        "apply",
        "install",
        "seal",
        "hold",
        "release",
        "holds",
        "snapshot",
        "prune",
        "restore",
        "policy"
      })
  void the_help_of_each_fits_a_terminal_and_has_examples(String command) throws IOException {
    Ended help = run("index", command, "--help");
    assertThat(help.code()).isZero();
    assertThat(help.out()).contains("Examples:\n  trailsearch index ");
    assertThat(help.out().lines()).allSatisfy(line -> assertThat(line).hasSizeLessThan(81));
  }

  @Test
  void what_is_unclear_is_refused() throws IOException {
    assertThat(run("index", "hold", "--case", "a", "--why", "b").code()).isEqualTo(2);
    assertThat(run("index", "release", "--why", "b").code()).isEqualTo(2);
    assertThat(run("index", "apply").code()).isEqualTo(2);
    assertThat(run("index", "snapshot", "--repository", "r").code()).isEqualTo(2);
    assertThat(run("index", "restore").err()).contains("what is to be restored?", "--store");
    assertThat(run("index", "restore", "--store").err()).contains("--repository");
    assertThat(run("index", "restore", KEY, "--repository", "r").code()).isEqualTo(2);
    assertThat(run("index", "restore", KEY, "--store", "--repository", "r").err())
        .contains("--store brings back all partitions");
    assertThat(run("index", "hold", KEY, "--from", "2014", "--case", "a", "--why", "b").err())
        .contains("one way at a time");
  }

  private String policy() throws IOException {
    return Files.writeString(home.resolve("policy.yaml"), POLICY).toString();
  }

  private JsonNode partition() throws IOException {
    for (JsonNode one : JSON.readTree(run("index", "list").out()).path("partitions")) {
      if (one.path("partition").asText().equals(KEY)) {
        return one;
      }
    }
    throw new AssertionError("the partition " + KEY + " is not listed");
  }

  private Ended run(String... arguments) {
    return on(0).run(arguments);
  }

  private CommandRun on(int columns) {
    CommandRun run = new CommandRun(home).with("TRAILSEARCH_URL", LoadedEngine.url());
    return columns == 0 ? run : run.on(new Terminal(false, false, columns, true));
  }

  private static String record() {
    return """
    {"eventVersion": "1.08", "eventTime": "2014-05-30T10:00:00Z", "eventID": "%s",
     "eventSource": "s3.amazonaws.com", "eventName": "GetObject", "awsRegion": "us-east-1"}
    """
        .formatted(UUID.randomUUID());
  }
}

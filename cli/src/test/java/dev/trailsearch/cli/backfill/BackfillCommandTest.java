package dev.trailsearch.cli.backfill;

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
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

@ExtendWith(LoadedEngine.class)
class BackfillCommandTest {
  private static final ObjectMapper JSON = new ObjectMapper();

  @TempDir Path home;

  @Test
  void the_summary_is_one_json_object_of_a_fixed_form() throws IOException {
    Path log = log("a.json", record());
    JsonNode summary = JSON.readTree(run(log.toString()).out());

    assertThat(summary.properties().stream().map(java.util.Map.Entry::getKey))
        .containsExactly("objects", "records", "bytes", "elapsedMs", "eventsPerSecond");
    assertThat(summary.path("objects").toString())
        .isEqualTo("{\"total\":1,\"loaded\":1,\"skipped\":0,\"notLogs\":0,\"failed\":0}");
    assertThat(summary.path("records").toString())
        .isEqualTo(
            "{\"read\":1,\"indexed\":1,\"duplicates\":0,\"conflicts\":0,\"malformed\":0,"
                + "\"expired\":0,\"rejected\":0,\"capped\":0}");
  }

  @Test
  void the_same_again_changes_nothing() throws IOException {
    Path log = log("a.json", record());

    assertThat(JSON.readTree(run(log.toString()).out()).at("/records/indexed").asLong()).isOne();
    JsonNode skipped = JSON.readTree(run(log.toString()).out());
    assertThat(skipped.at("/objects/skipped").asLong()).isOne();
    assertThat(skipped.at("/records/read").asLong()).isZero();
    Ended again = run(log.toString(), "--force");
    assertThat(again.code()).isZero();
    assertThat(JSON.readTree(again.out()).at("/records/duplicates").asLong()).isOne();
  }

  @Test
  void a_file_that_cannot_be_read_to_its_end_is_named_with_the_place() throws IOException {
    Path log = log("cut.json", record() + ", {\"eventName\": ");
    Files.writeString(log, Files.readString(log).replaceAll("]}$", ""));
    Ended ended = run(log.toString());

    assertThat(ended.code()).isEqualTo(4);
    assertThat(ended.err())
        .containsPattern("(failed|rejected): .*cut\\.json: line \\d+, column \\d+");
  }

  @Test
  void where_there_is_no_record_nothing_was_found() throws IOException {
    Files.createDirectory(home.resolve("empty"));
    Files.writeString(home.resolve("notes.txt"), "hello");

    assertThat(run(home.resolve("empty").toString()).code()).isEqualTo(1);
    Ended notes = run(home.resolve("notes.txt").toString());
    assertThat(notes.code()).isIn(1, 4);
    assertThat(notes.err()).contains("notes.txt");
  }

  @Test
  void every_file_that_is_no_log_is_named_unless_silence_is_asked_for() throws IOException {
    for (int i = 0; i < 9; i++) {
      Files.writeString(home.resolve("notes-" + i + ".txt"), "hello");
    }

    assertThat(run(home.toString()).err().lines())
        .filteredOn(line -> line.startsWith("no log: "))
        .hasSize(9);
    assertThat(run(home.toString(), "--quiet").err()).isEmpty();
  }

  @Test
  void of_digests_the_first_stands_for_all() throws IOException {
    Path folder = home.resolve("AWSLogs/111122223333/CloudTrail-Digest/eu-west-1/2026/03/30");
    Files.createDirectories(folder);
    for (int hour = 0; hour < 9; hour++) {
      Files.writeString(
          folder.resolve(
              "111122223333_CloudTrail-Digest_eu-west-1_trail_eu-west-1_20260330T0%d0000Z.json"
                  .formatted(hour)),
          "{\"awsAccountId\":\"111122223333\",\"digestStartTime\":\"2026-03-30T00:00:00Z\"}");
    }

    Ended ended = run(home.toString());

    assertThat(ended.err().lines())
        .filteredOn(line -> line.startsWith("no log: "))
        .singleElement()
        .asString()
        .endsWith("\"trailsearch verify\" proves logs by them");
    assertThat(JSON.readTree(ended.out()).at("/objects/notLogs").asInt()).isEqualTo(9);
  }

  @Test
  void a_dry_run_tells_what_would_be_read_and_reads_nothing() throws IOException {
    Path log = log("111122223333_CloudTrail_eu-west-1_20260330T1005Z_x.json", record());
    Ended ended = run(log.toString(), "--dry-run");

    assertThat(ended.code()).isZero();
    JsonNode plan = JSON.readTree(ended.out());
    assertThat(plan.at("/portions/0/month").asText()).isEqualTo("2026-03");
    assertThat(plan.at("/portions/0/account").asText()).isEqualTo("111122223333");
    assertThat(plan.path("objects").asLong()).isOne();
    JsonNode loaded = JSON.readTree(run(log.toString()).out());
    assertThat(loaded.at("/records/indexed").asLong()).as("it was not read before").isOne();
    assertThat(JSON.readTree(run(log.toString(), "--dry-run").out()).path("loaded").asLong())
        .isOne();
  }

  @Test
  void workers_have_to_be_some_and_not_too_many() throws IOException {
    Path log = log("a.json", record());

    assertThat(run(log.toString(), "--workers", "0").code()).isEqualTo(2);
    assertThat(run(log.toString(), "--workers", "4").code()).isZero();
  }

  @Test
  void what_is_nearly_json_is_read_where_that_is_asked_for() throws IOException {
    Path log = log("a.json", record().replaceFirst("}$", ",}"));

    Ended strict = run(log.toString());
    assertThat(strict.code()).isEqualTo(4);
    Ended lenient = run(log.toString(), "--lenient", "--force");
    assertThat(lenient.code()).isZero();
    assertThat(JSON.readTree(lenient.out()).at("/records/indexed").asLong()).isOne();
  }

  @Test
  void on_a_terminal_the_summary_is_for_people() throws IOException {
    Path log = log("a.json", record());
    Ended ended =
        new CommandRun(home)
            .on(new Terminal(true, true, 80, true))
            .run("backfill", "--url", LoadedEngine.url(), "--no-color", log.toString());

    assertThat(ended.out())
        .startsWith("1 records from 1 files")
        .containsPattern("(?m)^indexed +1  new in the index$");
    assertThat(ended.err()).contains("Loading").endsWith("\r\u001b[K");
  }

  private Ended run(String... sources) {
    String[] words = new String[sources.length + 1];
    words[0] = "backfill";
    System.arraycopy(sources, 0, words, 1, sources.length);
    return new CommandRun(home).with("TRAILSEARCH_URL", LoadedEngine.url()).run(words);
  }

  private Path log(String name, String records) throws IOException {
    return Files.writeString(home.resolve(name), "{\"Records\":[" + records + "]}");
  }

  private static String record() {
    return """
    {"eventVersion": "1.08", "eventTime": "2026-03-30T10:00:00Z", "eventID": "%s",
     "eventSource": "s3.amazonaws.com", "eventName": "GetObject", "awsRegion": "us-east-1",
     "userIdentity": {"type": "IAMUser", "userName": "backfill-test"}}\
    """
        .formatted(UUID.randomUUID());
  }
}

package dev.trailsearch.cli.export;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.trailsearch.cli.CommandRun;
import dev.trailsearch.cli.CommandRun.Ended;
import dev.trailsearch.cli.LoadedEngine;
import dev.trailsearch.cli.output.Terminal;
import dev.trailsearch.engine.testing.EngineProxy;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@ExtendWith(LoadedEngine.class)
class ExportCommandTest {
  private static final ObjectMapper JSON = new ObjectMapper();

  @TempDir Path home;

  @Test
  void all_events_are_written_and_the_report_proves_the_file() throws Exception {
    Ended ended = run("all.ndjson");

    JsonNode report = JSON.readTree(ended.out());
    byte[] file = Files.readAllBytes(home.resolve("all.ndjson"));
    assertThat(ended.code()).as(ended.err()).isZero();
    assertThat(report.path("events").asLong())
        .isEqualTo(new String(file, UTF_8).lines().count())
        .isEqualTo(report.path("matching").asLong())
        .isGreaterThan(900);
    assertThat(report.path("bytes").asLong()).isEqualTo(file.length);
    assertThat(report.path("sha256").asText())
        .isEqualTo(HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(file)));
    assertThat(files()).containsExactly("all.ndjson");
  }

  @ParameterizedTest
  @ValueSource(strings = {"ndjson", "csv"})
  void an_engine_lost_twice_leaves_an_export_that_goes_on_to_the_same_file(String format)
      throws Exception {
    assertThat(run("whole", "--format", format).code()).isZero();

    for (int pages : List.of(1, 2)) {
      Ended lost = through(pages, Thread.currentThread(), false, format);
      assertThat(lost.code()).isEqualTo(3);
      assertThat(lost.err()).contains("no answer from the engine").contains("run the same command");
      assertThat(files()).contains("broken.part", "broken.state").doesNotContain("broken");
    }
    Ended ended = run("broken", "--format", format);

    assertThat(ended.code()).isZero();
    assertThat(home.resolve("broken")).hasSameBinaryContentAs(home.resolve("whole"));
    assertThat(files()).containsExactly("broken", "whole");
  }

  @Test
  void an_interrupt_says_how_to_go_on() throws Exception {
    Ended interrupted = through(1, Thread.currentThread(), true, "ndjson");
    boolean _ = Thread.interrupted();

    assertThat(interrupted.code()).isEqualTo(130);
    assertThat(interrupted.err())
        .containsPattern("250 events are in \\S+broken\\.part: run the same command again");
    assertThat(run("broken").code()).isZero();
  }

  @Test
  void what_lies_behind_the_last_page_that_is_known_is_written_anew() throws Exception {
    assertThat(run("whole").code()).isZero();
    assertThat(through(1, Thread.currentThread(), false, "ndjson").code()).isEqualTo(3);
    Files.writeString(home.resolve("broken.part"), "torn", StandardOpenOption.APPEND);

    assertThat(run("broken").code()).isZero();
    assertThat(home.resolve("broken")).hasSameBinaryContentAs(home.resolve("whole"));
  }

  @Test
  void another_export_is_not_mixed_with_one_that_was_begun() throws Exception {
    assertThat(through(2, Thread.currentThread(), false, "ndjson").code()).isEqualTo(3);

    Ended other = run("broken", "user:alice");

    assertThat(other.code()).isEqualTo(2);
    assertThat(other.err()).contains("belongs to another export").contains("--restart");
    assertThat(run("broken", "--restart", "service:s3").code()).isZero();
    assertThat(Files.readString(home.resolve("broken")).lines())
        .allSatisfy(line -> assertThat(line).contains("\"service\":\"s3\""));
  }

  @Test
  void a_part_that_was_shortened_is_not_trusted() throws Exception {
    assertThat(through(2, Thread.currentThread(), false, "ndjson").code()).isEqualTo(3);
    Files.writeString(home.resolve("broken.part"), "short");

    assertThat(run("broken").err()).contains("was shortened").contains("--restart");
  }

  @Test
  void a_file_that_is_there_is_replaced_only_by_force() throws Exception {
    Files.writeString(home.resolve("kept"), "mine");

    Ended refused = run("kept");

    assertThat(refused.code()).isEqualTo(2);
    assertThat(refused.err()).contains("--force");
    assertThat(home.resolve("kept")).hasContent("mine");
    assertThat(run("kept", "--force").code()).isZero();
    assertThat(Files.size(home.resolve("kept"))).isGreaterThan(1_000_000);
  }

  @Test
  void nothing_that_matches_is_an_empty_file_and_exit_code_1() throws Exception {
    Ended lines = run("none.ndjson", "user:nobody");
    Ended table = run("none.csv", "user:nobody", "--format", "csv");

    assertThat(List.of(lines.code(), table.code())).containsExactly(1, 1);
    assertThat(lines.err()).contains("No events match.");
    assertThat(home.resolve("none.ndjson")).isEmptyFile();
    assertThat(Files.readString(home.resolve("none.csv"))).startsWith("id,time,").hasLineCount(1);
  }

  @Test
  void standard_output_takes_the_lines_and_standard_error_the_report() {
    Ended ended = run("-", "action:cloudtrail:StopLogging", "--fields", "user,eventName");

    assertThat(ended.code()).isZero();
    assertThat(ended.out()).hasLineCount(2).contains("\"eventName\":\"StopLogging\"");
    assertThat(ended.err()).contains("2 events").contains("SHA-256");
  }

  @Test
  void a_table_has_the_columns_asked_for() {
    assertThat(
            run("-", "action:cloudtrail:StopLogging", "--format", "csv", "--fields", "user,region")
                .out())
        .startsWith("id,time,user,region\r\n")
        .hasLineCount(3);
  }

  @Test
  void people_are_told_in_words() {
    Ended ended =
        new CommandRun(home)
            .on(new Terminal(true, false, 100, true))
            .run(arguments(LoadedEngine.url(), "all", "--no-color"));

    assertThat(ended.out())
        .containsPattern("\\d events \\(\\d.* MB\\) in \\S+all\n")
        .containsPattern("SHA-256 [0-9a-f]{64}\n")
        .contains("What was indexed after ");
  }

  @Test
  void a_folder_that_is_not_there_is_named() {
    Ended ended = run("nowhere/all");

    assertThat(ended.code()).isEqualTo(3);
    assertThat(ended.err()).contains("cannot write").contains("nowhere/all");
  }

  @Test
  void a_wrong_query_is_refused_before_anything_is_written() throws IOException {
    Ended refused = run("all", "usr:alice");
    assertThat(refused.code()).isEqualTo(2);
    assertThat(refused.err()).contains("Did you mean user?", "  usr:alice\n  ^");
    assertThat(files()).isEmpty();
  }

  /// An export whose engine is lost, or which is interrupted, when this page is asked for.
  private Ended through(int page, Thread command, boolean interrupt, String format)
      throws IOException {
    AtomicInteger left = new AtomicInteger(page);
    try (EngineProxy engine =
        new EngineProxy(
            URI.create(LoadedEngine.url()),
            asked -> {
              boolean passed = !asked.body().contains("\"sort\"") || left.getAndDecrement() > 0;
              if (!passed && interrupt) {
                command.interrupt();
              }
              return passed;
            })) {
      return new CommandRun(home)
          .run(arguments(engine.uri().toString(), "broken", "--format", format));
    }
  }

  private Ended run(String file, String... more) {
    return new CommandRun(home).run(arguments(LoadedEngine.url(), file, more));
  }

  private String[] arguments(String url, String file, String... more) {
    String out = file.equals("-") ? file : home.resolve(file).toString();
    List<String> all = new ArrayList<>(List.of("export", "--url", url, "--out", out));
    all.addAll(List.of(more));
    return all.toArray(String[]::new);
  }

  private List<String> files() throws IOException {
    try (Stream<Path> all = Files.list(home)) {
      return all.filter(Files::isRegularFile)
          .map(file -> file.getFileName().toString())
          .sorted()
          .toList();
    }
  }
}

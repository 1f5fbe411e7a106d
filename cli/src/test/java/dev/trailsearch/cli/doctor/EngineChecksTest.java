package dev.trailsearch.cli.doctor;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import dev.trailsearch.cli.CommandRun;
import dev.trailsearch.cli.CommandRun.Ended;
import dev.trailsearch.cli.doctor.Finding.State;
import dev.trailsearch.engine.testing.TestEngine;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class EngineChecksTest {
  private static final Instant NOW = Instant.parse("2026-03-31T00:00:00Z");

  @TempDir Path home;

  @ParameterizedTest
  @CsvSource({"-5,OK", "5,OK", "-6,WARN", "3600,WARN"})
  void clocks_may_differ_by_five_seconds(long seconds, State state) {
    assertThat(EngineChecks.skew(NOW.plus(Duration.ofSeconds(seconds)), NOW).state())
        .isEqualTo(state);
  }

  @Test
  void the_skew_says_who_is_ahead() {
    assertThat(EngineChecks.skew(NOW.plusSeconds(60), NOW).found())
        .contains("1 min")
        .contains("ahead");
    assertThat(EngineChecks.skew(NOW.minusSeconds(60), NOW).found()).contains("behind");
  }

  @ParameterizedTest
  @CsvSource({",3,WARN,backfill", "2,3,WARN,renews", "3,3,OK,''", "4,3,WARN,newer"})
  void the_template_is_the_one_of_this_version(
      Integer installed, int ours, State state, String remedy) {
    Finding finding =
        EngineChecks.template(
            installed == null ? OptionalInt.empty() : OptionalInt.of(installed), ours);

    assertThat(finding.state()).isEqualTo(state);
    assertThat(finding.remedy()).contains(remedy);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          {"version": {"distribution": "opensearch", "number": "3.6.0"}} | OK
          {"version": {"distribution": "opensearch", "number": "1.3.0"}} | WARN
          {"version": {"number": "8.15.0"}}                              | FAIL
          {}                                                             | FAIL
          """)
  void the_engine_is_an_opensearch(String root, State state) throws IOException {
    assertThat(EngineChecks.version(new ObjectMapper().readTree(root)).state()).isEqualTo(state);
  }

  @Test
  void an_engine_that_answers_is_asked_for_everything() {
    Ended ended =
        new CommandRun(home)
            .run("doctor", "--url", TestEngine.shared().uri().toString(), "--output", "csv");

    assertThat(ended.out())
        .contains("engine,ok,OpenSearch 3.6.0")
        .contains("health,")
        .contains("template,")
        .contains("clock,ok,");
  }

  @Test
  void an_engine_that_does_not_answer_is_one_finding_and_the_code_says_so() {
    Ended ended =
        new CommandRun(home).run("doctor", "--url", "http://127.0.0.1:1", "--output", "table");

    assertThat(ended.code()).isEqualTo(1);
    assertThat(ended.out()).contains("FAIL  engine").contains("-> Start a local engine");
  }

  @Test
  void a_zip_that_was_named_and_is_not_there_fails() {
    assertThat(
            new CommandRun(home)
                .with("TRAILSEARCH_CACHE", home.toString())
                .with("TRAILSEARCH_ENGINE_ZIP", "/no/such.zip")
                .run("doctor", "--output", "csv")
                .out())
        .contains("engine files,fail,");
  }
}

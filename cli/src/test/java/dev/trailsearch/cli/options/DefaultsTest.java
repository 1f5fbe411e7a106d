package dev.trailsearch.cli.options;

import static org.assertj.core.api.Assertions.assertThat;

import dev.trailsearch.cli.CommandRun;
import dev.trailsearch.cli.CommandRun.Ended;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// Which word counts is seen by the engine that is not reached.
class DefaultsTest {
  @TempDir Path home;

  @BeforeEach
  void a_config_file_in_its_usual_place() throws IOException {
    Path config = home.resolve(".config/trailsearch/config");
    Files.createDirectories(config.getParent());
    Files.writeString(config, "# Where it is\n\n url = http://127.0.0.3:1\n");
  }

  @Test
  void the_file_counts_where_nothing_else_is_said() {
    assertThat(new CommandRun(home).run("search").err()).contains("127.0.0.3");
  }

  @Test
  void the_environment_counts_more_than_the_file() {
    assertThat(
            new CommandRun(home).with("TRAILSEARCH_URL", "http://127.0.0.2:1").run("search").err())
        .contains("127.0.0.2");
  }

  @ParameterizedTest
  @ValueSource(strings = {"--url http://127.0.0.1:1 search", "search --url http://127.0.0.1:1"})
  void the_command_line_counts_most_before_and_after_the_command(String words) {
    assertThat(
            new CommandRun(home)
                .with("TRAILSEARCH_URL", "http://127.0.0.2:1")
                .run(words.split(" ", -1))
                .err())
        .contains("127.0.0.1:1")
        .doesNotContain("127.0.0.2");
  }

  @Test
  void another_file_may_be_named_in_either_way() throws IOException {
    Files.writeString(home.resolve("other"), "url=http://127.0.0.4:1");

    assertThat(new CommandRun(home).run("search", "--config=" + home.resolve("other")).err())
        .contains("127.0.0.4");
    assertThat(new CommandRun(home).with("TRAILSEARCH_CONFIG", "~/other").run("search").err())
        .contains("127.0.0.4");
  }

  @Test
  void the_xdg_variable_moves_the_usual_file() throws IOException {
    Path moved = Files.createDirectories(home.resolve("xdg/trailsearch"));
    Files.writeString(moved.resolve("config"), "url=http://127.0.0.5:1");

    assertThat(
            new CommandRun(home)
                .with("XDG_CONFIG_HOME", home.resolve("xdg").toString())
                .run("search")
                .err())
        .contains("127.0.0.5");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          url http://127.0.0.1  | line 1 | no "="
          uri = x               | line 1 | unknown option "uri"
          config = x            | line 1 | unknown option "config"
          """)
  void a_line_that_is_no_good_is_named_by_its_number(String line, String place, String problem)
      throws IOException {
    Path file = Files.writeString(home.resolve("bad"), line);

    Ended ended = new CommandRun(home).run("--config", file.toString(), "doctor");

    assertThat(ended.code()).isEqualTo(2);
    assertThat(ended.err()).contains(file.toString()).contains(place).contains(problem);
  }

  @Test
  void an_option_that_is_there_twice_is_refused() throws IOException {
    Path file = Files.writeString(home.resolve("bad"), "user = a\nuser = b\n");

    assertThat(new CommandRun(home).run("--config", file.toString(), "doctor").err())
        .contains("line 2")
        .contains("twice");
  }

  @Test
  void a_file_that_was_named_must_be_there() {
    Ended ended = new CommandRun(home).run("--config", "/no/such/file", "doctor");

    assertThat(ended.code()).isEqualTo(2);
    assertThat(ended.err()).contains("/no/such/file");
  }

  @ParameterizedTest
  @ValueSource(strings = {"1", "true", "yes", "ON"})
  void a_switch_is_on_in_many_words(String word) {
    assertThat(new CommandRun(home).with("TRAILSEARCH_STACKTRACE", word).run("search").err())
        .contains("\tat ");
  }

  @ParameterizedTest
  @ValueSource(strings = {"0", "false", "no", ""})
  void and_off_in_as_many(String word) {
    assertThat(new CommandRun(home).with("TRAILSEARCH_STACKTRACE", word).run("search").err())
        .doesNotContain("\tat ");
  }
}

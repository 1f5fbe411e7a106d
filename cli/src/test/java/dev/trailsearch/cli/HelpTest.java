package dev.trailsearch.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.trailsearch.cli.CommandRun.Ended;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class HelpTest {
  @TempDir Path home;

  static Stream<String> commands() {
    return CommandRun.commands().subcommands().keySet().stream();
  }

  @ParameterizedTest
  @MethodSource("commands")
  void the_help_of_every_command_fits_a_terminal_of_eighty_columns(String command) {
    Ended help = new CommandRun(home).run(command, "--help");

    assertThat(help.code()).isZero();
    assertThat(help.out().lines())
        .allSatisfy(line -> assertThat(line).hasSizeLessThanOrEqualTo(80));
  }

  @ParameterizedTest
  @MethodSource("commands")
  void the_help_of_every_command_has_examples_exit_codes_and_environment(String command) {
    assertThat(new CommandRun(home).run(command, "--help").out())
        .contains(command.equals("help") ? "COMMAND" : "Examples:\n  trailsearch " + command)
        .contains("Exit codes:\n   0     done")
        .contains("   130   interrupted")
        .contains("TRAILSEARCH_URL");
  }

  @Test
  void the_commands_are_those_that_work() {
    assertThat(commands())
        .containsExactly(
            "demo",
            "up",
            "down",
            "status",
            "generate",
            "backfill",
            "follow",
            "reconcile",
            "verify",
            "search",
            "get",
            "export",
            "investigate",
            "deadletter",
            "index",
            "dashboards",
            "key",
            "doctor",
            "config",
            "completion",
            "manual",
            "help");
  }

  @Test
  void the_help_of_the_whole_fits_too_and_names_every_command() {
    String help = new CommandRun(home).run("--help").out();

    assertThat(help.lines()).allSatisfy(line -> assertThat(line).hasSizeLessThanOrEqualTo(80));
    assertThat(commands()).allSatisfy(command -> assertThat(help).contains("\n  " + command));
  }

  @Test
  void the_help_of_the_whole_goes_by_task() {
    assertThat(new CommandRun(home).run("--help").out())
        .containsPattern("\\nSearch and investigate:\\n  search +Search events")
        .doesNotContain("\nCommands:");
    assertThat(new CommandRun(home).run("index", "--help").out()).contains("\nCommands:\n");
  }

  @Test
  void without_a_command_the_help_is_shown() {
    assertThat(new CommandRun(home).run()).isEqualTo(new CommandRun(home).run("--help"));
  }

  @Test
  void help_may_be_asked_for_by_a_command_of_its_own() {
    assertThat(new CommandRun(home).run("help", "search"))
        .isEqualTo(new CommandRun(home).run("search", "--help"));
  }

  @Test
  void the_version_names_the_engine_it_was_built_for() {
    Ended version = new CommandRun(home).run("--version");

    assertThat(version.code()).isZero();
    assertThat(version.out())
        .containsPattern("(?m)^trailsearch \\d+\\.\\d+")
        .contains("OpenSearch 3.6.0");
  }

  @Test
  void nothing_is_coloured_where_there_is_no_terminal() {
    assertThat(new CommandRun(home).run("--help").out()).doesNotContain("\u001b");
  }
}

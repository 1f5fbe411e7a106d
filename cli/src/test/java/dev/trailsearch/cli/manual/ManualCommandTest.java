package dev.trailsearch.cli.manual;

import static org.assertj.core.api.Assertions.assertThat;

import dev.trailsearch.cli.CommandRun;
import dev.trailsearch.cli.CommandRun.Ended;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ManualCommandTest {
  @TempDir Path home;

  @ParameterizedTest
  @CsvSource({
    "manual, TRAILSEARCH",
    "manual search, TRAILSEARCH\\-SEARCH",
    "manual index hold, TRAILSEARCH\\-INDEX\\-HOLD"
  })
  void a_page_is_printed(String words, String title) {
    Ended ended = new CommandRun(home).run(words.split(" ", -1));

    assertThat(ended.code()).isZero();
    assertThat(ended.out()).startsWith(".TH \"" + title + "\" \"1\"").contains("trailsearch 0.");
  }

  @Test
  void all_pages_are_written_to_a_folder() {
    Ended ended = new CommandRun(home).run("manual", "--out", home.resolve("a/man1").toString());

    assertThat(ended.code()).isZero();
    assertThat(home.resolve("a/man1"))
        .isDirectoryContaining("glob:**/trailsearch.1")
        .isDirectoryContaining("glob:**/trailsearch-index-hold.1");
  }

  @Test
  void the_page_of_the_whole_names_variables_and_files() {
    assertThat(new CommandRun(home).run("manual").out())
        .contains("Variable: TRAILSEARCH_PASSWORD_FILE.")
        .contains(".config/trailsearch/config");
  }

  @ParameterizedTest
  @CsvSource({"manual sarch, trailsearch sarch", "manual index lst, trailsearch index lst"})
  void a_command_that_is_not_there_is_named(String words, String named) {
    Ended ended = new CommandRun(home).run(words.split(" ", -1));

    assertThat(ended.code()).isEqualTo(2);
    assertThat(ended.err()).contains("there is no command \"" + named + "\"");
  }

  @Test
  void one_page_is_not_written_to_a_folder() {
    assertThat(new CommandRun(home).run("manual", "search", "--out", "x").code()).isEqualTo(2);
  }
}

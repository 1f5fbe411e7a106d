package dev.trailsearch.cli.completion;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.trailsearch.cli.CommandRun;
import dev.trailsearch.cli.CommandRun.Ended;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// The shells themselves are asked.
class CompletionCommandTest {
  private static final String ASK =
      """
      source "$1"
      shift
      COMP_WORDS=("$@")
      COMP_CWORD=$(($# - 1))
      _trailsearch
      printf '%s\\n' "${COMPREPLY[@]}"
      """;

  @TempDir Path home;
  private Path script;

  @BeforeEach
  void print() throws IOException {
    Ended ended = new CommandRun(home).run("completion", "bash");
    assertThat(ended.code()).isZero();
    script = Files.writeString(home.resolve("completion.sh"), ended.out());
  }

  @Test
  void both_shells_take_the_same() {
    assertThat(script).hasContent(new CommandRun(home).run("completion", "zsh").out());
    assertThat(new CommandRun(home).run("completion", "fish").code()).isEqualTo(2);
  }

  @Test
  void bash_knows_the_function_and_falls_back_to_files() throws Exception {
    assertThat(
            shell("bash", "-c", "source \"$1\"; complete -p trailsearch", "-", script.toString()))
        .isEqualTo("complete -o bashdefault -o default -F _trailsearch trailsearch\n");
  }

  /// The last word is the one that is completed; `_` stands for one that is still empty.
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          ./trailsearch inv                     | investigate
          trailsearch s                         | search status
          trailsearch index h                   | hold holds
          trailsearch --quiet index h           | hold holds
          trailsearch search --f                | --facet --fields --filter --from
          trailsearch search --pass             | --password-file
          trailsearch --o                       | --output
          trailsearch --output j                | json
          trailsearch search --output = n       | ndjson
          trailsearch get --output =            | csv json ndjson table
          trailsearch search --sort _           | newest oldest
          trailsearch completion _              | bash zsh
          trailsearch backfill _                |
          trailsearch --ca _                    |
          trailsearch index hold --case _       |
          trailsearch search index h            |
          """)
  void bash_offers_what_may_follow(String words, String offered) throws Exception {
    List<String> command =
        Stream.concat(
                Stream.of("bash", "-c", ASK, "-", script.toString()),
                Arrays.stream(words.split(" ", -1)).map(word -> word.equals("_") ? "" : word))
            .toList();

    assertThat(
            shell(command.toArray(String[]::new)).lines().filter(line -> !line.isBlank()).sorted())
        .containsExactlyElementsOf(offered == null ? List.of() : List.of(offered.split(" ")));
  }

  @Test
  void zsh_understands_it() throws Exception {
    assumeTrue(Files.isExecutable(Path.of("/usr/bin/zsh")), "zsh is not here, so it is not asked");

    assertThat(
            shell(
                "zsh",
                "-f",
                "-c",
                "source \"$1\"; print ${_comps[trailsearch]}",
                "-",
                script.toString()))
        .contains("_bash_complete")
        .contains("_trailsearch");
  }

  private static String shell(String... command) throws IOException, InterruptedException {
    Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
    String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    assertThat(process.waitFor(30, TimeUnit.SECONDS)).isTrue();
    return said;
  }
}

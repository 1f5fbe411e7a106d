package dev.trailsearch.cli.launcher;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.trailsearch.cli.launcher.Launcher.Ended;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/// What a person sees, on a terminal that `script` plays, and what a pipe gets.
@Timeout(value = 2, unit = TimeUnit.MINUTES, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
class TerminalIT {
  private static final Path SCRIPT = Path.of("/usr/bin/script");

  /// A build in the background ignores Ctrl-C, and so would everything that it starts.
  private static final List<String> INTERRUPTIBLE = List.of("/usr/bin/env", "--default-signal=INT");

  private static final Pattern COLOUR = Pattern.compile("\u001b\\[\\d+m");
  private static final String PROGRAM = "\"" + Launcher.script() + "\"";

  @TempDir Path folder;

  @Test
  void a_table_has_colours_and_fits_the_width() throws Exception {
    String shown = onTerminal("stty cols 60; " + PROGRAM + " config show");

    assertThat(shown).containsPattern(COLOUR);
    assertThat(COLOUR.matcher(shown).replaceAll("").lines())
        .anyMatch(line -> line.startsWith("SETTING "))
        .allSatisfy(line -> assertThat(line).hasSizeLessThanOrEqualTo(60));
  }

  @Test
  void no_color_takes_the_colours_away_and_leaves_the_table() throws Exception {
    String shown = onTerminal("NO_COLOR=1 " + PROGRAM + " config show");

    assertThat(shown).doesNotContain("\u001b").startsWith("SETTING ");
  }

  @Test
  void what_goes_to_a_file_is_for_programs_while_progress_stays_on_the_terminal() throws Exception {
    Path results = folder.resolve("results");
    String shown =
        onTerminal(
            PROGRAM
                + " generate --events 20000 --out \""
                + folder
                + "/logs\" > \""
                + results
                + "\"");

    assertThat(results).content().startsWith("{").doesNotContain("\u001b");
    assertThat(shown).contains("Writing").endsWith("\r\u001b[K");
  }

  @Test
  void ctrl_c_ends_it_and_leaves_no_bar_behind() throws Exception {
    assumeTrue(canBeInterrupted(), "env, of coreutils 8.31 or newer, is not here");
    Process process =
        start(PROGRAM + " generate --events 50000000 --days 3000 --out \"" + folder + "/logs\"");
    try (OutputStream keys = process.getOutputStream()) {
      StringBuilder shown = new StringBuilder();
      byte[] bytes = new byte[8192];
      while (!shown.toString().contains("Writing")) {
        int length = process.getInputStream().read(bytes);
        assertThat(length).as("it says: %s", shown).isPositive();
        shown.append(new String(bytes, 0, length, StandardCharsets.UTF_8));
      }
      keys.write(3);
      keys.flush();
      shown.append(new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8));

      assertThat(process.waitFor(1, TimeUnit.MINUTES)).isTrue();
      assertThat(process.exitValue()).isEqualTo(130);
      assertThat(COLOUR.matcher(shown).replaceAll("").strip())
          .containsPattern("\r\u001b\\[KNot done yet: run the same command again")
          .endsWith("\ntrailsearch: interrupted");
    } finally {
      process.descendants().forEach(ProcessHandle::destroyForcibly);
      process.destroyForcibly();
    }
  }

  private static boolean canBeInterrupted() throws IOException, InterruptedException {
    List<String> command = new ArrayList<>(INTERRUPTIBLE);
    command.add("true");
    return Files.isExecutable(Path.of(INTERRUPTIBLE.getFirst()))
        && new ProcessBuilder(command).start().waitFor() == 0;
  }

  @Test
  void a_reader_that_has_enough_is_no_error() throws Exception {
    Ended ended =
        new Launcher(folder)
            .startCommand(
                List.of(
                    "bash",
                    "-c",
                    "\"$0\" manual | true; echo ${PIPESTATUS[0]}",
                    Launcher.script().toString()),
                folder)
            .end();

    assertThat(ended.err()).isEmpty();
    assertThat(ended.out()).isEqualTo("0\n");
  }

  @Test
  void a_disk_that_is_full_is_one() throws Exception {
    Path full = Path.of("/dev/full");
    assumeTrue(Files.exists(full), "there is no device that is always full");

    Ended ended =
        new Launcher(folder)
            .startCommand(
                List.of("sh", "-c", "\"$0\" manual > /dev/full", Launcher.script().toString()),
                folder)
            .end();

    assertThat(ended.code()).isEqualTo(3);
    assertThat(ended.err()).startsWith("trailsearch: standard output: ");
  }

  private String onTerminal(String command) throws IOException, InterruptedException {
    Process process = start(command);
    process.getOutputStream().close();
    String shown = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    assertThat(process.waitFor(1, TimeUnit.MINUTES)).isTrue();
    assertThat(process.exitValue()).as(shown).isZero();
    return shown;
  }

  private Process start(String command) throws IOException, InterruptedException {
    assumeTrue(Files.isExecutable(SCRIPT), "script, of util-linux, is not here to play a terminal");
    List<String> words = new ArrayList<>(canBeInterrupted() ? INTERRUPTIBLE : List.of());
    words.addAll(List.of(SCRIPT.toString(), "-qec", command, "/dev/null"));
    ProcessBuilder builder = new ProcessBuilder(words).redirectErrorStream(true);
    builder.environment().keySet().removeIf(name -> name.startsWith("TRAILSEARCH_"));
    builder.environment().remove("NO_COLOR");
    builder.environment().put("TRAILSEARCH_NO_BUILD", "1");
    builder.environment().put("XDG_CONFIG_HOME", folder.resolve("config").toString());
    return builder.start();
  }
}

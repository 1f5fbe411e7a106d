package dev.trailsearch.cli.launcher;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeFalse;

import dev.trailsearch.cli.launcher.Launcher.Ended;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LauncherIT {
  @TempDir Path folder;

  @Test
  void it_runs_from_any_folder_and_through_links_with_spaces_in_their_names() throws Exception {
    Path places = Files.createDirectories(folder.resolve("some where/else"));
    Files.createSymbolicLink(places.resolve("direct link"), Launcher.script());
    Files.createSymbolicLink(places.resolve("link to link"), Path.of("direct link"));

    Ended ended =
        new Launcher(folder).startCommand(List.of("./link to link", "--version"), places).end();

    assertThat(ended.err()).isEmpty();
    assertThat(ended.code()).isZero();
    assertThat(ended.out()).startsWith("trailsearch ");
  }

  @Test
  void words_reach_the_command_as_they_were_given() throws Exception {
    Ended ended =
        new Launcher(folder)
            .run("search", "a  \"b\" $HOME *", "--url", "http://127.0.0.1:1", "--explode");

    assertThat(ended.code()).isEqualTo(2);
    assertThat(ended.err()).contains("'--explode'");
  }

  @Test
  void what_is_not_built_may_be_forbidden_to_be_built() throws Exception {
    Ended ended =
        new Launcher(folder).startCommand(List.of(copy().toString(), "--version"), folder).end();

    assertThat(ended.code()).isEqualTo(3);
    assertThat(ended.err()).startsWith("trailsearch: ").contains("TRAILSEARCH_NO_BUILD=1");
    assertThat(ended.err().lines()).hasSize(1);
  }

  @Test
  void a_missing_maven_is_said_in_one_line() throws Exception {
    Ended ended =
        new Launcher(folder)
            .with("TRAILSEARCH_NO_BUILD", "")
            .with("JAVA_HOME", System.getProperty("java.home"))
            .with("PATH", toolsWithoutMaven().toString())
            .startCommand(List.of(copy().toString(), "--version"), folder)
            .end();

    assertThat(ended.code()).isEqualTo(3);
    assertThat(ended.err()).startsWith("trailsearch: Maven was not found");
    assertThat(ended.err().lines()).hasSize(1);
  }

  @Test
  void what_maven_built_by_hand_gets_faster_starts_by_the_first_call() throws Exception {
    Path script = copy();
    for (String module : List.of("cli", "api")) {
      Path target = Path.of(module, "target");
      Files.createDirectories(folder.resolve(module));
      Files.createSymbolicLink(folder.resolve(target), Launcher.root().resolve(target));
    }
    Launcher launcher = new Launcher(folder).with("TRAILSEARCH_NO_BUILD", "");
    List<String> command = List.of(script.toString(), "--version");
    Path apiCache = folder.resolve(".trailsearch/api.aot");

    Ended first = launcher.startCommand(command, folder).end();
    Path cache = folder.resolve(".trailsearch/cli.aot");
    assertThat(first.code()).isZero();
    assertThat(first.err()).isEmpty();
    assertThat(cache).isNotEmptyFile();

    FileTime made = Files.getLastModifiedTime(cache);
    assertThat(launcher.startCommand(command, folder).end().code()).isZero();
    assertThat(Files.getLastModifiedTime(cache)).isEqualTo(made);
    assertThat(apiCache).doesNotExist();

    List<String> up = List.of(script.toString(), "up", "--port", "none");
    assertThat(launcher.startCommand(up, folder).end().code()).isEqualTo(2);
    assertThat(apiCache).isNotEmptyFile();
  }

  @ParameterizedTest
  @ValueSource(strings = {"INT", "TERM"})
  void an_interrupt_ends_it_with_its_own_code(String signal) throws Exception {
    assumeFalse(
        signal.equals("INT") && isInterruptIgnored(),
        "these tests run in the background of a shell, where nobody is interrupted");
    try (var deaf = new java.net.ServerSocket(0, 50, java.net.InetAddress.getLoopbackAddress())) {
      Launcher.Running running =
          new Launcher(folder)
              .start(
                  "backfill",
                  folder.toString(),
                  "--url",
                  "http://127.0.0.1:" + deaf.getLocalPort());
      try (var _ = deaf.accept()) {
        new ProcessBuilder("kill", "-" + signal, Long.toString(running.process().pid()))
            .start()
            .waitFor();
        Ended ended = running.end();

        assertThat(ended.code()).isEqualTo(130);
        assertThat(ended.err()).endsWith("trailsearch: interrupted\n").doesNotContain("\tat ");
      }
    }
  }

  /// Whoever starts a process tells it by this, too, which signals to ignore.
  private static boolean isInterruptIgnored() throws IOException {
    Path status = Path.of("/proc/self/status");
    return Files.exists(status)
        && Files.readAllLines(status).stream()
            .filter(line -> line.startsWith("SigIgn:"))
            .anyMatch(line -> (Long.parseUnsignedLong(line.substring(8).strip(), 16) & 2) != 0);
  }

  private Path copy() throws IOException {
    Path shared = Path.of("cli/src/launcher/launch.sh");
    Files.createDirectories(folder.resolve(shared).getParent());
    Files.copy(Launcher.root().resolve(shared), folder.resolve(shared));
    return Files.copy(Launcher.script(), folder.resolve("trailsearch"));
  }

  private Path toolsWithoutMaven() throws IOException {
    Path tools = Files.createDirectory(folder.resolve("bin"));
    for (String tool :
        List.of("sh", "dirname", "readlink", "grep", "find", "head", "cat", "mkdir", "rm")) {
      Path found =
          Stream.of("/bin/", "/usr/bin/")
              .map(place -> Path.of(place + tool))
              .filter(Files::exists)
              .findFirst()
              .orElseThrow();
      Path script = tools.resolve(tool);
      Files.writeString(script, "#!/bin/sh\nexec " + found + " \"$@\"\n");
      Files.setPosixFilePermissions(script, PosixFilePermissions.fromString("rwx------"));
    }
    return tools;
  }
}

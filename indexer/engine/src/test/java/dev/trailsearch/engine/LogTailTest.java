package dev.trailsearch.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LogTailTest {
  private EngineHome home = new EngineHome(Path.of(""), false);

  @BeforeEach
  void a_home(@TempDir Path directory) throws IOException {
    home = new EngineHome(directory, false);
    Files.createDirectories(home.logs());
  }

  @Test
  void an_engine_that_wrote_nothing_said_nothing() {
    assertThat(everything()).isEqualTo("It said nothing.");
  }

  @Test
  void the_console_follows_the_log_and_stack_frames_are_left_out() throws IOException {
    Files.writeString(home.engineLog(), "fatal exception\n\tat some.Class.method\n");
    Files.writeString(home.consoleLog(), "\nuncaught exception\n");

    assertThat(everything())
        .isEqualTo("The last lines of its log:\n  fatal exception\n  uncaught exception");
  }

  @Test
  void twenty_lines_are_enough() throws IOException {
    Files.writeString(
        home.engineLog(),
        IntStream.rangeClosed(1, 100_000)
            .mapToObj(line -> "line " + line)
            .collect(Collectors.joining("\n")));

    assertThat(everything().lines())
        .hasSize(21)
        .contains("  line 99981", "  line 100000")
        .doesNotContain("  line 99980");
  }

  @Test
  void what_an_earlier_run_said_is_left_out() throws IOException {
    Files.writeString(home.engineLog(), "started\nclosed\n");
    LogTail tail = LogTail.fromNowOn(home);
    Files.writeString(home.engineLog(), "fatal exception\n", StandardOpenOption.APPEND);

    assertThat(tail).hasToString("The last lines of its log:\n  fatal exception");
  }

  @Test
  void a_log_that_began_anew_is_read_from_its_beginning() throws IOException {
    Files.writeString(home.engineLog(), "a long log of an earlier run\n");
    LogTail tail = LogTail.fromNowOn(home);
    Files.writeString(home.engineLog(), "full\n");

    assertThat(tail).hasToString("The last lines of its log:\n  full");
  }

  private String everything() {
    return new LogTail(home, 0).toString();
  }
}

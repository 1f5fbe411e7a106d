package dev.trailsearch.cli.launcher;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;

/// Runs `./trailsearch` as a user whose data lies in a temporary folder.
final class Launcher {
  /// Starting an engine takes 7 s on an idle machine; builds run on busy ones.
  private static final Duration PATIENCE = Duration.ofMinutes(3);

  private final Path folder;
  private final Map<String, String> environment = new HashMap<>();

  /// How it ended.
  record Ended(int code, String out, String err) {}

  /// A command that runs.
  record Running(Process process, Path out, Path err) {

    String said() throws IOException {
      return Files.readString(out) + Files.readString(err);
    }

    Ended end() throws IOException, InterruptedException {
      assertThat(process.waitFor(PATIENCE.toSeconds(), TimeUnit.SECONDS))
          .as("it should end; it says: %s", said())
          .isTrue();
      return new Ended(process.exitValue(), Files.readString(out), Files.readString(err));
    }

    /// Waits until it has said this.
    Running until(String words) throws IOException, InterruptedException {
      long deadline = System.nanoTime() + PATIENCE.toNanos();
      while (!said().contains(words)) {
        boolean ended = process.waitFor(50, TimeUnit.MILLISECONDS);
        assertThat(ended && !said().contains(words))
            .as("it ended without saying \"%s\": %s", words, said())
            .isFalse();
        assertThat(System.nanoTime()).as("it says: %s", said()).isLessThan(deadline);
      }
      return this;
    }
  }

  Launcher(Path folder) {
    this.folder = folder;
    environment.put("TRAILSEARCH_NO_BUILD", "1");
    environment.put("XDG_DATA_HOME", folder.resolve("data").toString());
    environment.put("XDG_CONFIG_HOME", folder.resolve("config").toString());
  }

  /// The root of the repository.
  static Path root() {
    return Path.of(System.getProperty("trailsearch.test.home", "..")).toAbsolutePath().normalize();
  }

  static Path script() {
    return root().resolve("trailsearch");
  }

  Launcher with(String variable, String value) {
    environment.put(variable, value);
    return this;
  }

  Ended run(String... words) throws IOException, InterruptedException {
    return start(words).end();
  }

  Running start(String... words) throws IOException {
    List<String> command = new ArrayList<>(List.of(script().toString()));
    command.addAll(List.of(words));
    return startCommand(command, folder);
  }

  Running startCommand(List<String> command, Path in) throws IOException {
    Path out = Files.createTempFile(folder, "out", ".txt");
    Path err = Files.createTempFile(folder, "err", ".txt");
    ProcessBuilder builder =
        new ProcessBuilder(command)
            .directory(in.toFile())
            .redirectInput(ProcessBuilder.Redirect.from(new java.io.File("/dev/null")))
            .redirectOutput(out.toFile())
            .redirectError(err.toFile());
    builder.environment().keySet().removeIf(name -> name.startsWith("TRAILSEARCH_"));
    builder.environment().putAll(environment);
    return new Running(builder.start(), out, err);
  }

  /// Waits for something that is about to become so.
  static void await(String what, BooleanSupplier condition) throws InterruptedException {
    long deadline = System.nanoTime() + PATIENCE.toNanos();
    while (!condition.getAsBoolean()) {
      assertThat(System.nanoTime()).as(what).isLessThan(deadline);
      TimeUnit.MILLISECONDS.sleep(50);
    }
  }
}

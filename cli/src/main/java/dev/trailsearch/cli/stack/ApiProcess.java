package dev.trailsearch.cli.stack;

import dev.trailsearch.cli.exit.CommandException.Unavailable;
import java.io.IOException;
import java.io.OutputStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.stream.Stream;

/// The HTTP API as a child process.
final class ApiProcess implements AutoCloseable {
  private static final String READY = "Trailsearch API at ";
  private static final Duration START = Duration.ofSeconds(60);
  private static final Duration GRACE = Duration.ofSeconds(15);
  private static final long LOOK_MILLIS = 50;

  private final Process process;
  private final Path log;
  private final boolean tied;

  private ApiProcess(Process process, Path log, boolean tied) {
    this.process = process;
    this.log = log;
    this.tied = tied;
  }

  /// Starts it; it is not ready yet.
  ///
  /// @param launch what runs, and where it logs
  /// @throws Unavailable if it cannot be started
  static ApiProcess start(ApiLaunch launch) {
    try {
      Files.createDirectories(launch.log().toAbsolutePath().getParent());
      ProcessBuilder builder =
          new ProcessBuilder(launch.command())
              .redirectErrorStream(true)
              .redirectOutput(launch.log().toFile());
      launch.changeEnvironment(builder.environment());
      Process process = builder.start();
      if (!launch.tied()) {
        process.getOutputStream().close();
      }
      return new ApiProcess(process, launch.log(), launch.tied());
    } catch (IOException e) {
      throw new Unavailable(
          "the API cannot be started: " + e.getMessage(), "See \"trailsearch doctor\".", e);
    }
  }

  ProcessHandle process() {
    return process.toHandle();
  }

  /// Its address, once it answers.
  ///
  /// @throws Unavailable if it ends before that, or takes over a minute
  URI awaitReady() throws InterruptedException {
    long deadline = System.nanoTime() + START.toNanos();
    while (System.nanoTime() < deadline) {
      Optional<URI> ready = ready();
      if (ready.isPresent()) {
        return ready.get();
      }
      if (process.waitFor(LOOK_MILLIS, TimeUnit.MILLISECONDS)) {
        throw new Unavailable(
            "the API ended before it was ready: " + lastWords(), "Its log is " + log + ".");
      }
    }
    throw new Unavailable(
        "the API was not ready within " + START.toSeconds() + " s", "Its log is " + log + ".");
  }

  /// Ends it, and waits until it has ended.
  @Override
  public void close() {
    end(process.toHandle());
    if (tied) {
      tellWatcher();
    }
  }

  /// Ends any process: asks, waits, and then insists.
  static void end(ProcessHandle process) {
    process.destroy();
    try {
      process.onExit().get(GRACE.toMillis(), TimeUnit.MILLISECONDS);
    } catch (TimeoutException | ExecutionException _) {
      process.destroyForcibly();
    } catch (InterruptedException _) {
      process.destroyForcibly();
      Thread.currentThread().interrupt();
    }
  }

  /// So that whoever watches the pipe does not signal a number that may be another process by now.
  private void tellWatcher() {
    try (OutputStream in = process.getOutputStream()) {
      in.write("ended\n".getBytes(StandardCharsets.US_ASCII));
    } catch (IOException _) {
      // The watcher has gone as well: nothing to tell.
    }
  }

  private Optional<URI> ready() {
    try (Stream<String> lines = Files.lines(log)) {
      return lines
          .filter(line -> line.startsWith(READY))
          .map(line -> URI.create(line.substring(READY.length()).strip()))
          .findFirst();
    } catch (IOException | java.io.UncheckedIOException _) {
      return Optional.empty();
    }
  }

  private String lastWords() {
    try {
      List<String> lines = Files.readAllLines(log).stream().filter(l -> !l.isBlank()).toList();
      return lines.isEmpty() ? "it said nothing" : lines.getLast();
    } catch (IOException e) {
      return "its log cannot be read (" + e.getMessage() + ")";
    }
  }
}

package dev.trailsearch.cli.demo;

import dev.trailsearch.cli.exit.CommandException.Misuse;
import dev.trailsearch.generator.Generator;
import dev.trailsearch.generator.GeneratorSettings;
import dev.trailsearch.generator.Progress;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;

/// The logs of the demo, written while the engine starts.
final class DemoLogs implements AutoCloseable {
  private static final Duration GRACE = Duration.ofSeconds(5);

  private final FutureTask<Void> writing;
  private final Thread writer;

  private DemoLogs(FutureTask<Void> writing) {
    this.writing = writing;
    this.writer = Thread.ofPlatform().daemon().name("trailsearch-demo-logs").unstarted(writing);
  }

  static DemoLogs write(Path folder, GeneratorSettings settings) {
    FutureTask<Void> writing =
        new FutureTask<>(() -> {
          Generator.writeTo(folder, settings, Progress.NONE);
          return null;
        });
    DemoLogs logs = new DemoLogs(writing);
    logs.writer.start();
    return logs;
  }

  /// Ends the writing, so that nobody writes into a folder that is being deleted.
  @Override
  public void close() {
    writer.interrupt();
    boolean interrupted = Thread.interrupted();
    try {
      writer.join(GRACE);
    } catch (InterruptedException _) {
      interrupted = true;
    }
    if (interrupted) {
      Thread.currentThread().interrupt();
    }
  }

  /// Returns when all are written.
  void await() throws InterruptedException {
    try {
      writing.get();
    } catch (ExecutionException e) {
      switch (e.getCause()) {
        case IOException io -> throw new UncheckedIOException(io);
        case RuntimeException own -> throw own;
        case null, default -> throw new IllegalStateException(e);
      }
    }
  }

  /// @throws Misuse if there cannot be so many
  static GeneratorSettings settings(long events) {
    try {
      return GeneratorSettings.defaults().withEvents(events);
    } catch (IllegalArgumentException e) {
      throw new Misuse(String.valueOf(e.getMessage()), "Give another number with --events.", e);
    }
  }
}

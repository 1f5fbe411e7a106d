package dev.trailsearch.cli.stack;

import dev.trailsearch.cli.exit.CommandException.Unavailable;
import dev.trailsearch.cli.local.ProcessRef;
import dev.trailsearch.cli.local.StackState;
import dev.trailsearch.cli.local.StackState.Service;
import dev.trailsearch.engine.LocalEngine;
import dev.trailsearch.engine.LocalEngineSettings;
import dev.trailsearch.engine.LocalEngineSettings.Lifetime;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import org.jspecify.annotations.Nullable;

/// An engine and the API, started here. Closing ends both; to leave them running, do not close.
public final class LocalStack implements AutoCloseable {
  private final LocalEngine engine;
  private final Path stateFile;
  private @Nullable ApiProcess api;
  private @Nullable URI apiUri;

  private LocalStack(LocalEngine engine, Path stateFile) {
    this.engine = engine;
    this.stateFile = stateFile;
  }

  /// Starts an engine in a temporary place, on a free port.
  ///
  /// @param stateFile tells other commands of it while it runs
  /// @param shortLived whether it has so little to do that a quick start matters more
  public static LocalStack temporary(Path stateFile, boolean shortLived)
      throws InterruptedException {
    return new LocalStack(
        EngineStart.of(
            LocalEngineSettings.temporary().diskThresholds(false).shortLived(shortLived).build()),
        stateFile);
  }

  /// Starts an engine that keeps its data.
  static LocalStack keptIn(DataDirectory data, int port, boolean detached)
      throws InterruptedException {
    return new LocalStack(
        EngineStart.of(
            LocalEngineSettings.keptIn(data.engine())
                .httpPort(port)
                .lifetime(detached ? Lifetime.DETACHED : Lifetime.TIED)
                .build()),
        data.state());
  }

  /// Where the engine answers.
  public URI engine() {
    return engine.uri();
  }

  /// Starts the API; it is not ready yet.
  ///
  /// @param port 0 for a free one
  /// @param log what it says
  /// @param tied whether it ends with this process
  public void startApi(int port, Path log, boolean tied) {
    api =
        ApiProcess.start(
            new ApiLaunch(Home.find().apiJar(), Home.apiCache(), engine.uri(), port, log, tied));
  }

  /// Waits for the API, and makes both known to other commands.
  ///
  /// @return where it answers
  public URI ready() throws InterruptedException, IOException {
    ApiProcess started = started();
    URI uri = started.awaitReady();
    apiUri = uri;
    new StackState(
            new Service(engine.uri(), ProcessRef.of(engine.process())),
            new Service(uri, ProcessRef.of(started.process())))
        .write(stateFile);
    return uri;
  }

  /// Waits until this thread is interrupted, or one of the two ends by itself.
  ///
  /// @throws Unavailable if one has failed; ended by `down`, it has not
  public void awaitEnd() throws InterruptedException {
    try {
      CompletableFuture.anyOf(engine.process().onExit(), started().process().onExit()).get();
    } catch (ExecutionException e) {
      throw new IllegalStateException("a process cannot be waited for", e);
    }
    if (Files.exists(stateFile)) {
      boolean engineEnded = !engine.process().isAlive();
      throw new Unavailable(
          (engineEnded ? "the engine" : "the API at " + apiUri) + " has ended by itself",
          engineEnded ? "Its log is " + engine.logFile() + "." : "See its log.");
    }
  }

  @Override
  public void close() {
    try {
      Files.deleteIfExists(stateFile);
    } catch (IOException _) {
      // Whoever reads it looks whether the processes live.
    }
    if (api != null) {
      api.close();
    }
    engine.stop();
  }

  private ApiProcess started() {
    if (api == null) {
      throw new IllegalStateException("the API was not started");
    }
    return api;
  }
}

package dev.trailsearch.engine;

import dev.trailsearch.engine.LocalEngineSettings.Lifetime;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/// An OpenSearch that runs as a process on this machine, on loopback only. Made by [Engines#local],
/// or found again by [Engines#running].
public final class LocalEngine implements Engine {
  private static final Duration GRACE = Duration.ofSeconds(30);

  private final URI uri;
  private final ProcessHandle process;
  private final EngineHome home;
  private final @Nullable Thread hook;

  private LocalEngine(URI uri, ProcessHandle process, EngineHome home, boolean tied) {
    this.uri = uri;
    this.process = process;
    this.home = home;
    this.hook =
        tied ? Thread.ofPlatform().name("trailsearch-engine-end").unstarted(this::end) : null;
  }

  static LocalEngine started(URI uri, Process process, EngineHome home, Lifetime lifetime) {
    LocalEngine engine = new LocalEngine(uri, process.toHandle(), home, lifetime == Lifetime.TIED);
    if (engine.hook != null) {
      Runtime.getRuntime().addShutdownHook(engine.hook);
    }
    return engine;
  }

  static LocalEngine found(URI uri, ProcessHandle process, EngineHome home) {
    return new LocalEngine(uri, process, home, false);
  }

  @Override
  public URI uri() {
    return uri;
  }

  /// Its process: the number to show, whether it lives, and a way to hear of its end.
  public ProcessHandle process() {
    return process;
  }

  /// Where its data, its logs and its configuration lie.
  public Path dataDirectory() {
    return home.root();
  }

  public Path logFile() {
    return home.engineLog();
  }

  @Override
  public String describe() {
    return "OpenSearch at %s (process %d, data %s %s)"
        .formatted(uri, process.pid(), home.temporary() ? "for now in" : "in", home.root());
  }

  /// Ends a tied engine; a detached one goes on.
  @Override
  public void close() {
    if (hook != null) {
      stop();
    }
  }

  /// Ends the engine, detached or not: asks it to close its shards, and insists after 30 s.
  public void stop() {
    end();
    if (hook != null) {
      try {
        Runtime.getRuntime().removeShutdownHook(hook);
      } catch (IllegalStateException _) {
        // This process is ending: the hook finds nothing left to do.
      }
    }
  }

  private synchronized void end() {
    Termination.of(process, GRACE);
    try {
      home.leave(process.pid());
    } catch (IOException e) {
      throw new UncheckedIOException("The engine has ended, but " + Words.of(e), e);
    }
  }
}

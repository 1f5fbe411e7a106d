package dev.trailsearch.engine.testing;

import dev.trailsearch.engine.DockerEngineSettings;
import dev.trailsearch.engine.Engine;
import dev.trailsearch.engine.Engines;
import dev.trailsearch.engine.HeapSize;
import dev.trailsearch.engine.LocalEngineSettings;
import java.net.URI;
import java.time.Duration;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;

/// The engine of this test JVM. The system property `trailsearch.test.engine` chooses it: `local`
/// (the default), `docker`, or `url` with `trailsearch.test.engine.url`. For `docker`,
/// `trailsearch.test.engine.base` may name another base image than the public one.
///
/// It is shared by all tests of the JVM, so each test makes an index of its own. An engine that
/// cannot be had fails the tests; nothing is skipped.
public final class TestEngine {
  private static final FutureTask<Engine> START = new FutureTask<>(TestEngine::start);

  private TestEngine() {}

  /// Started at the first call, closed when the JVM ends.
  ///
  /// @throws dev.trailsearch.engine.EngineStartException if it cannot be had
  public static Engine shared() {
    START.run();
    try {
      return START.get();
    } catch (ExecutionException e) {
      // The same failure for every test that asks, rather than one that only the first one sees.
      throw e.getCause() instanceof RuntimeException failure
          ? failure
          : new IllegalStateException(e.getCause());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("Interrupted while the engine was being started", e);
    }
  }

  private static Engine start() {
    String choice = System.getProperty("trailsearch.test.engine", "local");
    return switch (choice) {
      case "local" ->
          Engines.local(
              LocalEngineSettings.temporary()
                  .heap(HeapSize.ofMegabytes(512))
                  .diskThresholds(false)
                  .build());
      case "docker" -> Engines.docker(docker());
      case "url" ->
          Engines.at(URI.create(System.getProperty("trailsearch.test.engine.url", "")))
              .check(Duration.ofSeconds(10));
      default ->
          throw new IllegalArgumentException(
              "trailsearch.test.engine is \"" + choice + "\"; expected local, docker or url");
    };
  }

  private static DockerEngineSettings docker() {
    String base = System.getProperty("trailsearch.test.engine.base", "");
    return base.isBlank()
        ? DockerEngineSettings.DEFAULT
        : DockerEngineSettings.DEFAULT.withBaseImage(base);
  }
}

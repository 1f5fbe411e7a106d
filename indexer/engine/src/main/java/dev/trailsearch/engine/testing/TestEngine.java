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
import java.util.function.UnaryOperator;

/// The engine of this test JVM. The system property `trailsearch.test.engine` chooses it: `local`
/// (the default), `docker`, or `url` with `trailsearch.test.engine.url`. For `docker`,
/// `trailsearch.test.engine.base` may name another base image than the public one, and
/// Testcontainers must be on the class path (it is optional in this module).
///
/// It is shared by all tests of the JVM, so each test makes an index of its own. An engine that
/// cannot be had fails the tests; nothing is skipped.
public final class TestEngine {
  private static final LocalEngineSettings LOCAL =
      LocalEngineSettings.temporary()
          .heap(HeapSize.ofMegabytes(512))
          .diskThresholds(false)
          .shortLived(true)
          .build();

  private static final FutureTask<Engine> START =
      new FutureTask<>(() -> start(name -> System.getProperty(name, "")));

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

  static Engine start(UnaryOperator<String> property) {
    String choice = property.apply("trailsearch.test.engine");
    return switch (choice) {
      case "", "local" -> Engines.local(LOCAL);
      case "docker" -> Engines.docker(docker(property.apply("trailsearch.test.engine.base")));
      case "url" -> at(property.apply("trailsearch.test.engine.url"));
      default ->
          throw new IllegalArgumentException(
              "trailsearch.test.engine is \"" + choice + "\"; expected local, docker or url.");
    };
  }

  private static DockerEngineSettings docker(String base) {
    return base.isBlank()
        ? DockerEngineSettings.DEFAULT
        : DockerEngineSettings.DEFAULT.withBaseImage(base);
  }

  private static Engine at(String url) {
    if (url.isBlank()) {
      throw new IllegalArgumentException(
          "trailsearch.test.engine is \"url\", but trailsearch.test.engine.url names none.");
    }
    return Engines.at(URI.create(url)).check(Duration.ofSeconds(10));
  }
}

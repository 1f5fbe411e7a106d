package dev.trailsearch.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.trailsearch.engine.EngineStartException.Reason;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Starts that end before the engine is ready.
class StartFailureTest {
  @TempDir private Path directory;

  @Test
  void an_engine_that_dies_is_reported_with_its_last_words() {
    EngineStartException e =
        failure(
            LocalEngineSettings.keptIn(directory)
                .extraSettings(Map.of("no.such.setting", "at all"))
                .build());

    assertThat(e.reason()).isEqualTo(Reason.DIED);
    assertThat(e)
        .hasMessageStartingWith("OpenSearch ended with exit code 1 after ")
        .hasMessageContaining("unknown setting [no.such.setting]")
        .hasMessageEndingWith("all of them are in " + directory.resolve("logs") + ".");
    assertThat(Engines.running(directory)).isEmpty();
  }

  @Test
  void an_engine_that_takes_too_long_is_ended_and_reported() {
    EngineStartException e =
        failure(LocalEngineSettings.keptIn(directory).startTimeout(Duration.ofMillis(500)).build());

    assertThat(e.reason()).isEqualTo(Reason.TIMED_OUT);
    assertThat(e)
        .hasMessageStartingWith("OpenSearch was not ready after 0.5 s: it does not listen yet.");
    assertThat(ProcessHandle.current().children().filter(ProcessHandle::isAlive))
        .noneMatch(child -> child.info().commandLine().orElse("").contains(directory.toString()));
  }

  @Test
  void an_interrupt_ends_what_was_started_and_is_restored() throws Exception {
    EngineHome home = new EngineHome(directory, false);
    AtomicBoolean restored = new AtomicBoolean();
    FutureTask<EngineStartException> start =
        new FutureTask<>(() -> {
          EngineStartException e = failure(LocalEngineSettings.keptIn(directory).build());
          restored.set(Thread.currentThread().isInterrupted());
          return e;
        });
    Thread thread = Thread.ofPlatform().start(start);
    ProcessId engine = awaitProcess(home);

    thread.interrupt();

    assertThat(start.get(30, TimeUnit.SECONDS).reason()).isEqualTo(Reason.INTERRUPTED);
    assertThat(restored).isTrue();
    assertThat(engine.find()).isEmpty();
    assertThat(home.processFile()).doesNotExist();
  }

  private static ProcessId awaitProcess(EngineHome home) throws Exception {
    long deadline = System.nanoTime() + TimeUnit.SECONDS.toNanos(30);
    while (System.nanoTime() < deadline) {
      Optional<EngineProcessFile> file = EngineProcessFile.read(home.processFile());
      if (file.isPresent()) {
        return file.get().engine();
      }
      Thread.onSpinWait();
    }
    throw new AssertionError("No process after 30 s");
  }

  private static EngineStartException failure(LocalEngineSettings settings) {
    return catchThrowableOfType(EngineStartException.class, () -> Engines.local(settings).close());
  }
}

package dev.trailsearch.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.trailsearch.engine.EngineStartException.Reason;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
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
  void an_interrupt_ends_the_start_and_is_restored() {
    Thread.currentThread().interrupt();

    EngineStartException e = failure(LocalEngineSettings.keptIn(directory).build());

    assertThat(Thread.interrupted()).isTrue();
    assertThat(e.reason()).isEqualTo(Reason.INTERRUPTED);
  }

  private static EngineStartException failure(LocalEngineSettings settings) {
    return catchThrowableOfType(EngineStartException.class, () -> Engines.local(settings).close());
  }
}

package dev.trailsearch.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.trailsearch.engine.EngineStartException.Reason;
import dev.trailsearch.engine.LocalEngineSettings.Lifetime;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Any process stands for an engine here: only its life and its number count.
class HomeClaimTest {
  private static final ProcessId THIS_JVM = ProcessId.of(ProcessHandle.current());
  private static final ProcessId GONE = new ProcessId(THIS_JVM.pid(), 1);

  private EngineHome home = new EngineHome(Path.of(""), false);
  private final Process engine;

  HomeClaimTest() throws IOException {
    engine = ChildJvm.start(WaitingMain.class);
  }

  @BeforeEach
  void a_home(@TempDir Path directory) {
    home = new EngineHome(directory.resolve("engine"), false);
  }

  @AfterEach
  void end_the_engine() throws InterruptedException {
    engine.destroyForcibly().waitFor();
  }

  @Test
  void a_new_home_is_free() throws IOException {
    HomeClaim.on(home).close();

    assertThat(home.processFile()).doesNotExist();
  }

  @Test
  void an_engine_that_runs_is_named_by_its_process_id() throws IOException {
    write(engineId(), THIS_JVM, Lifetime.TIED);

    assertThatExceptionOfType(EngineStartException.class)
        .isThrownBy(() -> HomeClaim.on(home))
        .withMessageStartingWith(
            "The data directory %s is in use by the engine with process id %d.",
            home.root(), engine.pid())
        .satisfies(e -> assertThat(e.reason()).isEqualTo(Reason.DATA_IN_USE));
  }

  @Test
  void a_detached_engine_is_in_use_though_its_launcher_is_gone() throws IOException {
    write(engineId(), GONE, Lifetime.DETACHED);

    assertThatExceptionOfType(EngineStartException.class).isThrownBy(() -> HomeClaim.on(home));
    assertThat(engine.isAlive()).isTrue();
  }

  @Test
  void a_tied_engine_whose_launcher_is_gone_is_ended() throws Exception {
    write(engineId(), GONE, Lifetime.TIED);

    HomeClaim.on(home).close();

    assertThat(engine.waitFor(10, TimeUnit.SECONDS)).isTrue();
    assertThat(home.processFile()).doesNotExist();
  }

  @Test
  void the_file_of_an_engine_that_is_gone_is_removed() throws Exception {
    ProcessId id = engineId();
    engine.destroyForcibly().waitFor();
    write(id, THIS_JVM, Lifetime.DETACHED);

    HomeClaim.on(home).close();

    assertThat(home.processFile()).doesNotExist();
  }

  @Test
  void a_later_process_with_the_same_number_is_not_the_engine() throws IOException {
    write(new ProcessId(engine.pid(), 1), THIS_JVM, Lifetime.DETACHED);

    HomeClaim.on(home).close();

    assertThat(home.processFile()).doesNotExist();
    assertThat(engine.isAlive()).isTrue();
  }

  @Test
  void a_file_that_a_crash_left_half_written_says_nothing() throws IOException {
    Files.createDirectories(home.root());
    Files.writeString(home.processFile(), "engine=12");

    HomeClaim.on(home).close();

    assertThat(home.processFile()).doesNotExist();
  }

  @Test
  void two_that_start_at_once_do_not_both_get_it() throws IOException {
    try (HomeClaim _ = HomeClaim.on(home)) {
      assertThatExceptionOfType(EngineStartException.class)
          .isThrownBy(() -> HomeClaim.on(home))
          .withMessageContaining("in use by an engine that is being started");
    }
    HomeClaim.on(home).close();
  }

  @Test
  void another_directory_than_an_engines_is_left_alone() throws IOException {
    Path notes = Files.createDirectories(home.root().resolve("tmp")).resolve("notes");
    Files.createFile(notes);

    assertThatExceptionOfType(EngineStartException.class)
        .isThrownBy(() -> HomeClaim.on(home))
        .withMessageStartingWith(
            "%s is no engine's data directory, but %s exists.", home.root(), home.tmp())
        .satisfies(e -> assertThat(e.reason()).isEqualTo(Reason.FILES_UNUSABLE));
    assertThat(notes).exists();
    assertThat(home.lockFile()).doesNotExist();
  }

  private ProcessId engineId() {
    return ProcessId.of(engine.toHandle());
  }

  private void write(ProcessId id, ProcessId launcher, Lifetime lifetime) throws IOException {
    Files.createDirectories(home.root());
    new EngineProcessFile(id, launcher, lifetime, null).write(home.processFile());
  }
}

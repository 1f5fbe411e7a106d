package dev.trailsearch.engine;

import static org.assertj.core.api.Assertions.assertThat;

import dev.trailsearch.engine.LocalEngineSettings.Lifetime;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TemporaryHomesTest {
  @TempDir private Path parent;

  @Test
  void its_own_are_left_alone() throws IOException {
    TemporaryHomes homes = new TemporaryHomes(parent);
    EngineHome home = homes.create();

    homes.sweep();

    assertThat(home.root()).isDirectory();
  }

  @Test
  void what_a_killed_launcher_left_is_removed() throws Exception {
    Path left =
        Files.createDirectories(
            parent.resolve("trailsearch-engine-%d-x/data".formatted(deadPid())));

    new TemporaryHomes(parent).sweep();

    assertThat(left.getParent()).doesNotExist();
  }

  @Test
  void an_engine_that_outlived_its_launcher_is_ended_first() throws Exception {
    Process engine = ChildJvm.start(WaitingMain.class);
    long launcher = deadPid();
    EngineHome home =
        new EngineHome(parent.resolve("trailsearch-engine-%d-x".formatted(launcher)), true);
    Files.createDirectories(home.root());
    new EngineProcessFile(
            ProcessId.of(engine.toHandle()), new ProcessId(launcher, 1), Lifetime.TIED, null)
        .write(home.processFile());

    new TemporaryHomes(parent).sweep();

    assertThat(engine.waitFor(10, TimeUnit.SECONDS)).isTrue();
    assertThat(home.root()).doesNotExist();
  }

  @Test
  void other_directories_are_none_of_its_business() throws IOException {
    Path other = Files.createDirectory(parent.resolve("trailsearch-engine-notes"));

    new TemporaryHomes(parent).sweep();

    assertThat(other).isDirectory();
  }

  private static long deadPid() throws Exception {
    Process process = new ProcessBuilder("true").start();
    process.waitFor();
    return process.pid();
  }
}

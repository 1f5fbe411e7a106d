package dev.trailsearch.engine;

import static org.assertj.core.api.Assertions.assertThat;

import dev.trailsearch.engine.testing.EngineClient;
import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/// What becomes of an engine when the process that started it ends.
@DisabledOnOs(
    value = OS.WINDOWS,
    disabledReason = "nothing tells a process there of its parent's death")
class LauncherTest {
  private static final int SECONDS = 30;

  private final Path cache = Surroundings.ofThisProcess().cache(false).resolve("engine");
  private final Path unpacked = DistributionCache.ofThisUser(false).get().home();
  private Path directory = Path.of("");

  @BeforeEach
  void a_directory_that_any_user_may_enter(@TempDir Path parent) throws IOException {
    Files.setPosixFilePermissions(parent, PosixFilePermissions.fromString("rwxr-xr-x"));
    directory = parent.resolve("engine");
  }

  @AfterEach
  void leave_no_engine() {
    Engines.running(directory).ifPresent(LocalEngine::stop);
  }

  @Test
  void a_launcher_that_is_killed_leaves_no_engine() throws Exception {
    Process launcher = launcher("TIED", cache);
    ProcessHandle engine = engineOf(launcher);

    launcher.destroyForcibly().waitFor();

    assertThat(engine.onExit().get(SECONDS, TimeUnit.SECONDS).isAlive()).isFalse();
    assertThat(Engines.running(directory)).isEmpty();
  }

  @Test
  void nor_does_it_where_only_a_pipe_ties_them_and_root_needs_another_user() throws Exception {
    Path readable = directory.resolveSibling("cache");
    Files.createDirectory(readable);
    copy(unpacked, readable.resolve(unpacked.getFileName()));
    Process launcher = launcher("TIED", readable, "poor");
    ProcessHandle engine = engineOf(launcher);
    if (HostTools.probe().root()) {
      assertThat(UnixUser.ownerOf(directory.resolve("data/nodes"))).isEqualTo(UnixUser.NOBODY);
    }

    launcher.destroyForcibly().waitFor();

    assertThat(engine.onExit().get(SECONDS, TimeUnit.SECONDS).isAlive()).isFalse();
  }

  @Test
  void a_detached_engine_goes_on_until_it_is_stopped() throws Exception {
    Process launcher = launcher("DETACHED", cache);
    ProcessHandle process = engineOf(launcher);
    launcher.getOutputStream().close();
    assertThat(launcher.waitFor(SECONDS, TimeUnit.SECONDS)).isTrue();

    LocalEngine engine = Engines.running(directory).orElseThrow();
    engine.close();
    assertThat(engine.process()).isEqualTo(process);
    assertThat(new EngineClient(engine.uri()).get("/").statusCode()).isEqualTo(200);

    engine.stop();
    assertThat(process.isAlive()).isFalse();
    assertThat(Engines.running(directory)).isEmpty();
  }

  private Process launcher(String lifetime, Path distributions, String... more) throws IOException {
    List<String> words =
        new ArrayList<>(List.of(directory.toString(), lifetime, distributions.toString()));
    words.addAll(List.of(more));
    return ChildJvm.start(LaunchingMain.class, words.toArray(String[]::new));
  }

  private static void copy(Path tree, Path into) throws IOException {
    try (Stream<Path> files = Files.walk(tree)) {
      for (Path file : (Iterable<Path>) files::iterator) {
        Path target = into.resolve(tree.relativize(file));
        Files.copy(file, target);
      }
    }
  }

  private static ProcessHandle engineOf(Process launcher) throws IOException {
    StringBuilder said = new StringBuilder();
    BufferedReader out = launcher.inputReader();
    for (String line = out.readLine(); line != null; line = out.readLine()) {
      if (line.startsWith("ready ")) {
        long pid = Long.parseLong(line.substring("ready ".length()));
        return ProcessHandle.of(pid).orElseThrow();
      }
      said.append(line).append('\n');
    }
    throw new AssertionError("The launcher ended: " + said);
  }
}

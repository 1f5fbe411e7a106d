package dev.trailsearch.engine;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/// One start of a local engine, step by step: what can be refused early is refused early.
final class LocalStart {
  private final LocalEngineSettings settings;
  private final HostTools tools;
  private final DistributionCache distributions;
  private final TemporaryHomes temporaryHomes;
  private final @Nullable SignIn signIn;

  /// @param signIn null for an engine that does not ask who calls
  LocalStart(
      LocalEngineSettings settings,
      HostTools tools,
      DistributionCache distributions,
      TemporaryHomes temporaryHomes,
      @Nullable SignIn signIn) {
    this.settings = settings;
    this.tools = tools;
    this.distributions = distributions;
    this.temporaryHomes = temporaryHomes;
    this.signIn = signIn;
  }

  LocalEngine run() {
    JavaRuntime java = JavaRuntime.in(settings.javaHome());
    HeapSize heap = settings.heap().fit(Memory.measure());
    try {
      EngineHome home = home();
      try (HomeClaim _ = HomeClaim.on(home)) {
        LocalPorts.requireFree("HTTP", settings.httpPort());
        LocalPorts.requireFree("transport", settings.transportPort());
        DiskSpace.require(home.root(), settings.diskThresholds());
        return start(java, heap, distributions.get(), home);
      } catch (EngineStartException | IOException e) {
        if (home.temporary()) {
          Trees.delete(home.root());
        }
        throw e;
      }
    } catch (IOException e) {
      throw EngineStartException.ofFiles(
          "The engine's files cannot be used", "Give access, or choose another data directory.", e);
    }
  }

  private EngineHome home() throws IOException {
    Path kept = settings.dataDirectory();
    if (kept != null) {
      return new EngineHome(kept.toAbsolutePath().normalize(), false);
    }
    temporaryHomes.sweep();
    return temporaryHomes.create();
  }

  private LocalEngine start(
      JavaRuntime java, HeapSize heap, Distribution distribution, EngineHome home)
      throws IOException {
    for (Path directory : settings.snapshotDirectories()) {
      Files.createDirectories(directory);
    }
    UnixUser owner = UnixUser.ownerOf(Files.exists(home.data()) ? home.data() : home.root());
    LaunchPlan plan = LaunchPlan.of(tools, owner, settings.lifetime());
    home.prepare(EngineConfig.of(settings, home));
    if (tools.root()) {
      Handover.to(plan, home, java, distribution);
    }
    LogTail lastWords = LogTail.fromNowOn(home);
    Process process =
        EngineProcess.start(
            plan, JavaCommand.of(java, distribution, home, heap, settings.shortLived()), home);
    try {
      EngineProcessFile file =
          new EngineProcessFile(
              ProcessId.of(process.toHandle()),
              ProcessId.of(ProcessHandle.current()),
              settings.lifetime(),
              null);
      file.write(home.processFile());
      URI uri = new Readiness(process, home, lastWords, settings.startTimeout(), signIn).await();
      file.at(uri).write(home.processFile());
      return LocalEngine.started(uri, process, home, settings.lifetime());
    } catch (EngineStartException | IOException e) {
      Termination.of(process.toHandle(), Duration.ofSeconds(5));
      Files.deleteIfExists(home.processFile());
      throw e;
    }
  }
}

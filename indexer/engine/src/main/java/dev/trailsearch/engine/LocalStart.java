package dev.trailsearch.engine;

import dev.trailsearch.engine.EngineStartException.Reason;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;

/// One start of a local engine, step by step: what can be refused early is refused early.
final class LocalStart {
  private final LocalEngineSettings settings;
  private final HostTools tools;
  private final DistributionCache distributions;
  private final TemporaryHomes temporaryHomes;

  LocalStart(
      LocalEngineSettings settings,
      HostTools tools,
      DistributionCache distributions,
      TemporaryHomes temporaryHomes) {
    this.settings = settings;
    this.tools = tools;
    this.distributions = distributions;
    this.temporaryHomes = temporaryHomes;
  }

  LocalEngine run() {
    JavaRuntime java = JavaRuntime.in(settings.javaHome());
    LocalPorts.requireFree("HTTP", settings.httpPort());
    LocalPorts.requireFree("transport", settings.transportPort());
    HeapSize heap = settings.heap().fit(Memory.measure());
    Distribution distribution = distributions.get();
    try {
      EngineHome home = home();
      try (HomeClaim _ = HomeClaim.on(home)) {
        return start(java, heap, distribution, home);
      } catch (EngineStartException | IOException e) {
        if (home.temporary()) {
          Trees.delete(home.root());
        }
        throw e;
      }
    } catch (IOException e) {
      throw new EngineStartException(
          Reason.FILES_UNUSABLE,
          "The engine's files cannot be used: " + Words.of(e) + ".",
          "Give access, or choose another data directory.",
          e);
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
    DiskSpace.require(home.root(), settings.diskThresholds());
    for (Path directory : settings.snapshotDirectories()) {
      Files.createDirectories(directory);
    }
    home.prepare(EngineConfig.of(settings, home));
    LaunchPlan plan = LaunchPlan.of(tools, UnixUser.ownerOf(home.root()), settings.lifetime());
    if (tools.root()) {
      Trees.giveTo(home.root(), plan.user());
    }
    Process process =
        EngineProcess.start(plan, JavaCommand.of(java, distribution, home, heap), home);
    try {
      EngineProcessFile file =
          new EngineProcessFile(
              ProcessId.of(process.toHandle()),
              ProcessId.of(ProcessHandle.current()),
              settings.lifetime(),
              null);
      file.write(home.processFile());
      URI uri = new Readiness(process, home, settings.startTimeout()).await();
      file.at(uri).write(home.processFile());
      return LocalEngine.started(uri, process, home, settings.lifetime());
    } catch (EngineStartException | IOException e) {
      Termination.of(process.toHandle(), Duration.ofSeconds(5));
      Files.deleteIfExists(home.processFile());
      throw e;
    }
  }
}

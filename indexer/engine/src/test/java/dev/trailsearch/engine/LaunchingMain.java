package dev.trailsearch.engine;

import dev.trailsearch.engine.LocalEngineSettings.Lifetime;
import java.io.IOException;
import java.nio.file.Path;

/// A process that starts an engine: data directory, lifetime, and where an unpacked distribution
/// lies. A fourth word stands for a machine on which root has no namespaces and the kernel tells
/// nobody of a parent's death. It says which process the engine is, and ends when its standard
/// input does.
final class LaunchingMain {
  private LaunchingMain() {}

  public static void main(String[] args) throws IOException {
    LocalEngineSettings settings =
        LocalEngineSettings.keptIn(Path.of(args[0]))
            .heap(HeapSize.ofMegabytes(256))
            .diskThresholds(false)
            .lifetime(Lifetime.valueOf(args[1]))
            .build();
    HostTools here = HostTools.probe();
    HostTools tools =
        args.length > 3
            ? new HostTools(here.root(), false, here.otherUser(), false, true, here.session())
            : here;
    DistributionCache distributions =
        new DistributionCache(
            Path.of(args[2]),
            EngineRelease.pinned(),
            () -> {
              throw new IllegalStateException("It is unpacked already.");
            });
    TemporaryHomes homes = new TemporaryHomes(Path.of(System.getProperty("java.io.tmpdir")));
    try (LocalEngine engine = new LocalStart(settings, tools, distributions, homes, null).run()) {
      System.out.println("ready " + engine.process().pid());
      System.in.readAllBytes();
    }
  }
}

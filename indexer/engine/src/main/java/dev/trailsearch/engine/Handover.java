package dev.trailsearch.engine;

import dev.trailsearch.engine.EngineStartException.Reason;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/// What root does so that the engine can run as another user.
final class Handover {
  private Handover() {}

  /// Gives the engine's files to that user, and makes sure that the user can use what stays ours.
  ///
  /// @throws EngineStartException naming what cannot be reached
  static void to(LaunchPlan plan, EngineHome home, JavaRuntime java, Distribution distribution)
      throws IOException {
    List<Path> own = new ArrayList<>(home.directories());
    // A kept home may be a directory that others use for other things, too.
    own.add(home.temporary() ? home.root() : home.lockFile());
    for (Path path : own) {
      Trees.giveTo(path, plan.user());
    }
    requireReach(plan, "-x", java.executable(), "Use a Java that all users may run.");
    requireReach(
        plan,
        "-r",
        distribution.mainJar(),
        "Set TRAILSEARCH_CACHE to a directory that all users may read.");
    requireReach(
        plan, "-w", home.data(), "Choose a data directory whose parents all users may enter.");
  }

  private static void requireReach(LaunchPlan plan, String how, Path path, String remedy) {
    List<String> test = new ArrayList<>(plan.identity());
    test.addAll(List.of("test", how, path.toString()));
    if (!Command.works(test)) {
      throw new EngineStartException(
          Reason.ROOT_REFUSED,
          "OpenSearch refuses to run as root, and the user it would run as (uid "
              + plan.user().uid()
              + ") cannot reach "
              + path
              + ".",
          remedy);
    }
  }
}

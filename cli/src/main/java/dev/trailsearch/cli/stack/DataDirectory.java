package dev.trailsearch.cli.stack;

import dev.trailsearch.cli.exit.CommandException.Unavailable;
import dev.trailsearch.cli.local.Places;
import dev.trailsearch.cli.local.StackState;
import dev.trailsearch.engine.EngineStartException;
import dev.trailsearch.engine.Engines;
import dev.trailsearch.engine.LocalEngine;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// Where `up` keeps everything.
///
/// @param root the folder
record DataDirectory(Path root) {

  DataDirectory {
    root = root.toAbsolutePath().normalize();
  }

  /// The one named, or the usual one.
  static DataDirectory of(@Nullable String named, Places places) {
    return new DataDirectory(named == null ? places.data() : places.path(named));
  }

  /// The engine's own folder.
  Path engine() {
    return root.resolve("engine");
  }

  /// What the API says.
  Path apiLog() {
    return root.resolve("logs/api.log");
  }

  /// What runs.
  Path state() {
    return StackState.kept(root);
  }

  /// What the state file says, whether it still runs or not.
  Optional<StackState> readState() {
    try {
      return StackState.read(state());
    } catch (IOException e) {
      throw new Unavailable(
          state() + " cannot be read: " + e.getMessage(), "Give access to it.", e);
    }
  }

  /// The engine that runs here, whoever started it.
  Optional<LocalEngine> runningEngine() {
    try {
      return Engines.running(engine());
    } catch (EngineStartException e) {
      throw EngineStart.unavailable(e);
    }
  }
}

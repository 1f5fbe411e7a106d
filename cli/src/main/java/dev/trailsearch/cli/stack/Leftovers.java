package dev.trailsearch.cli.stack;

import dev.trailsearch.cli.local.ProcessRef;
import dev.trailsearch.cli.local.StackState;
import dev.trailsearch.engine.LocalEngine;
import java.io.IOException;
import java.nio.file.Files;
import java.util.Optional;
import java.util.function.Consumer;

/// What runs in a data directory, and its end.
final class Leftovers {
  private Leftovers() {}

  /// Ends what was started there, the API first.
  ///
  /// @param notes hears of each that is ended
  /// @return whether there was anything
  static boolean end(DataDirectory directory, Consumer<String> notes) throws IOException {
    Optional<ProcessHandle> api =
        directory
            .readState()
            .map(StackState::api)
            .map(StackState.Service::process)
            .flatMap(ProcessRef::find);
    Optional<LocalEngine> engine = directory.runningEngine();
    // Gone before the processes are: an "up" in another terminal then knows that it was meant.
    Files.deleteIfExists(directory.state());
    api.ifPresent(process -> {
      notes.accept("Stopping the API (process " + process.pid() + ") ...");
      ApiProcess.end(process);
    });
    engine.ifPresent(running -> {
      notes.accept("Stopping the engine (process " + running.process().pid() + ") ...");
      running.stop();
    });
    return api.isPresent() || engine.isPresent();
  }
}

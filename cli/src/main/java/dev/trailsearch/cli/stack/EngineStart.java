package dev.trailsearch.cli.stack;

import dev.trailsearch.cli.exit.CommandException.Unavailable;
import dev.trailsearch.engine.EngineStartException;
import dev.trailsearch.engine.EngineStartException.Reason;
import dev.trailsearch.engine.Engines;
import dev.trailsearch.engine.LocalEngine;
import dev.trailsearch.engine.LocalEngineSettings;

/// Starts an engine, in this command line's terms.
final class EngineStart {
  private EngineStart() {}

  /// @throws Unavailable if it cannot be started, with the remedy
  static LocalEngine of(LocalEngineSettings settings) throws InterruptedException {
    try {
      return Engines.local(settings);
    } catch (EngineStartException e) {
      if (e.reason() == Reason.INTERRUPTED) {
        InterruptedException interrupted = new InterruptedException(e.getMessage());
        interrupted.initCause(e);
        throw interrupted;
      }
      throw unavailable(e);
    }
  }

  static Unavailable unavailable(EngineStartException e) {
    String message = String.valueOf(e.getMessage());
    String problem =
        message.endsWith(e.remedy())
            ? message.substring(0, message.length() - e.remedy().length()).strip()
            : message;
    return new Unavailable(problem, e.remedy(), e);
  }
}

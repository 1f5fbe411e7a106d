package dev.trailsearch.engine;

import java.time.Duration;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/// Ends a process: asks, waits, and then insists. (Windows cannot ask.)
final class Termination {
  private static final Duration AFTER_KILL = Duration.ofSeconds(10);

  private Termination() {}

  /// Returns when it has ended. An interrupt cuts the grace short, and is restored.
  static void of(ProcessHandle process, Duration grace) {
    process.destroy();
    boolean interrupted = waitFor(process, grace);
    if (process.isAlive()) {
      process.destroyForcibly();
      interrupted |= waitFor(process, AFTER_KILL);
    }
    if (interrupted) {
      Thread.currentThread().interrupt();
    }
  }

  /// Whether the wait was interrupted.
  private static boolean waitFor(ProcessHandle process, Duration time) {
    try {
      process.onExit().get(time.toMillis(), TimeUnit.MILLISECONDS);
      return false;
    } catch (TimeoutException | ExecutionException _) {
      return false;
    } catch (InterruptedException _) {
      return true;
    }
  }
}

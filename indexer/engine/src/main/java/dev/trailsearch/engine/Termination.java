package dev.trailsearch.engine;

import java.time.Duration;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/// Ends a process: asks, waits, and then insists. (Windows cannot ask.)
final class Termination {
  private Termination() {}

  /// Returns when it has ended. An interrupt cuts the grace short and is restored.
  static void of(ProcessHandle process, Duration grace) {
    process.destroy();
    if (!endedWithin(process, grace)) {
      process.destroyForcibly();
      endedWithin(process, Duration.ofSeconds(10));
    }
  }

  private static boolean endedWithin(ProcessHandle process, Duration time) {
    try {
      process.onExit().get(time.toMillis(), TimeUnit.MILLISECONDS);
      return true;
    } catch (TimeoutException | ExecutionException _) {
      return !process.isAlive();
    } catch (InterruptedException _) {
      Thread.currentThread().interrupt();
      return !process.isAlive();
    }
  }
}

package dev.trailsearch.engine;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.concurrent.FutureTask;

/// Starts the child process from a thread that lives as long as the child does.
///
/// The kernel sends the parent-death signal when the *thread* that started the child ends, not the
/// process: from a pool's thread or a virtual one the engine would be ended at any time.
final class EngineProcess {
  /// The engine has no business with the launcher's secrets, and Java options meant for the
  /// launcher would change the engine.
  private static final Set<String> ENVIRONMENT =
      Set.of("PATH", "HOME", "LANG", "LC_ALL", "TZ", "SystemRoot", "windir", "TEMP", "TMP");

  private EngineProcess() {}

  static Process start(LaunchPlan plan, List<String> java, EngineHome home) throws IOException {
    ProcessBuilder builder =
        new ProcessBuilder(plan.before(java))
            .directory(home.root().toFile())
            .redirectErrorStream(true)
            .redirectOutput(home.consoleLog().toFile());
    builder.environment().keySet().retainAll(ENVIRONMENT);
    FutureTask<Process> start = new FutureTask<>(builder::start);
    Thread.ofPlatform()
        .name("trailsearch-engine-keeper")
        .daemon()
        .start(() -> startAndStay(start, plan.tellsEnd()));
    return started(start);
  }

  private static void startAndStay(FutureTask<Process> start, boolean tellEnd) {
    start.run();
    if (start.state() != Future.State.SUCCESS) {
      return;
    }
    Process process = start.resultNow();
    try {
      process.waitFor();
      if (tellEnd) {
        tellEnd(process);
      }
    } catch (InterruptedException _) {
      Thread.currentThread().interrupt();
    }
  }

  /// So that whoever watches the pipe does not signal a process id that may be another's by now.
  private static void tellEnd(Process process) {
    try (OutputStream in = process.getOutputStream()) {
      in.write("ended\n".getBytes(StandardCharsets.US_ASCII));
    } catch (IOException _) {
      // The watcher has gone as well: nothing to tell.
    }
  }

  /// Not to be interrupted: a process that nobody has in hand could not be ended. Starting takes
  /// milliseconds, and whoever waits for readiness next sees the interrupt.
  private static Process started(FutureTask<Process> start) throws IOException {
    boolean interrupted = false;
    try {
      while (true) {
        try {
          return start.get();
        } catch (InterruptedException _) {
          interrupted = true;
        }
      }
    } catch (ExecutionException e) {
      throw e.getCause() instanceof IOException io ? io : new IOException(e.getCause());
    } finally {
      if (interrupted) {
        Thread.currentThread().interrupt();
      }
    }
  }
}

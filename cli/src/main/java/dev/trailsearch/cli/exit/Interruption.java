package dev.trailsearch.cli.exit;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/// Ctrl-C and SIGTERM become an interrupt of the thread that works, which then ends as it would
/// after any error: bars cleared, children stopped, temporary files deleted.
public final class Interruption {
  /// An engine that closes its shards may take 30 s.
  private static final Duration PATIENCE = Duration.ofSeconds(45);

  private final Thread worker;
  private final CountDownLatch ended = new CountDownLatch(1);
  private volatile boolean ending;
  private volatile int exitCode = ExitCode.INTERRUPTED.number();

  private Interruption(Thread worker) {
    this.worker = worker;
  }

  /// Watches over the calling thread.
  public static Interruption ofThisThread() {
    Interruption interruption = new Interruption(Thread.currentThread());
    Runtime.getRuntime()
        .addShutdownHook(
            Thread.ofPlatform().name("trailsearch-interruption").unstarted(interruption::asked));
    return interruption;
  }

  /// Ends the process with this code, also when it is being ended already: the code of a signal
  /// (143 for SIGTERM) would tell a script less.
  public void exit(int code) {
    exitCode = code;
    ended.countDown();
    if (!ending) {
      System.exit(code);
    }
  }

  private void asked() {
    if (ended.getCount() == 0) {
      return;
    }
    ending = true;
    worker.interrupt();
    try {
      ended.await(PATIENCE.toMillis(), TimeUnit.MILLISECONDS);
    } catch (InterruptedException _) {
      Thread.currentThread().interrupt();
    }
    System.out.flush();
    System.err.flush();
    Runtime.getRuntime().halt(exitCode);
  }
}

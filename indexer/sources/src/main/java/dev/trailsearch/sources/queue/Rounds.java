package dev.trailsearch.sources.queue;

import java.io.IOException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.atomic.AtomicBoolean;

/**
 * Repeats what waits for answers from the network, until interrupted. It does so on a virtual
 * thread, since only there does an interrupt end such a wait at once.
 */
final class Rounds {

  /** One of many. */
  @FunctionalInterface
  interface Round {
    void run() throws IOException, InterruptedException;
  }

  private Rounds() {}

  /**
   * Repeats a round.
   *
   * @throws IOException of a round, which ends it
   * @throws InterruptedException when interrupted, after the last round has ended
   */
  static void repeat(Round round) throws IOException, InterruptedException {
    AtomicBoolean ending = new AtomicBoolean();
    FutureTask<Void> rounds =
        new FutureTask<>(() -> {
          while (!ending.get()) {
            round.run();
          }
          return null;
        });
    Thread thread = Thread.ofVirtual().name("queue").start(rounds);
    try {
      rounds.get();
    } catch (InterruptedException e) {
      ending.set(true);
      thread.interrupt();
      thread.join();
      throw e;
    } catch (ExecutionException e) {
      throw asItWas(e);
    }
  }

  private static RuntimeException asItWas(ExecutionException e)
      throws IOException, InterruptedException {
    return switch (e.getCause()) {
      case IOException io -> throw io;
      case InterruptedException interrupted -> throw interrupted;
      case RuntimeException other -> other;
      case null, default -> new IllegalStateException(e);
    };
  }
}

package dev.trailsearch.sources.list;

import java.io.IOException;
import java.util.ArrayDeque;
import java.util.Queue;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/**
 * Runs a few tasks at a time and hands on what they give, in the order in which they were put in.
 */
final class Lookahead<T> implements AutoCloseable {

  /** As many requests as a listing of a bucket makes. */
  private static final int AHEAD = 16;

  /** Takes what a task gave. */
  interface Taker<T> {
    void take(T result) throws InterruptedException;
  }

  private final Taker<T> taker;
  private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
  private final Queue<Future<T>> running = new ArrayDeque<>();

  Lookahead(Taker<T> taker) {
    this.taker = taker;
  }

  /**
   * Starts a task; waits for the oldest one if enough are running.
   *
   * @throws IOException what that one failed with
   */
  void add(Callable<T> task) throws IOException, InterruptedException {
    if (running.size() == AHEAD) {
      takeOldest();
    }
    running.add(threads.submit(task));
  }

  /** Waits for all that are running. */
  void finish() throws IOException, InterruptedException {
    while (!running.isEmpty()) {
      takeOldest();
    }
  }

  private void takeOldest() throws IOException, InterruptedException {
    try {
      taker.take(running.remove().get());
    } catch (ExecutionException e) {
      if (e.getCause() instanceof IOException io) {
        throw io;
      }
      throw new IllegalStateException("a task failed", e.getCause());
    }
  }

  /** Interrupts what is still running. */
  @Override
  public void close() {
    threads.shutdownNow();
  }
}

package dev.trailsearch.indexer.load;

import dev.trailsearch.indexer.source.LogObject;
import java.util.ArrayDeque;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/** Threads that read chunks of objects, a chunk at a time each. */
final class Readers implements AutoCloseable {

  /** Listing runs ahead of reading by so many chunks, so that the work left is known early. */
  private static final int AHEAD = 64;

  /** Reads a chunk. Used by one thread at a time. */
  interface Reader {
    void read(List<LogObject> chunk) throws InterruptedException;
  }

  private final ExecutorService threads;
  private final Queue<List<LogObject>> waiting = new ArrayDeque<>();
  private int unfinished;
  private @Nullable Throwable failure;

  Readers(List<Reader> readers) {
    this.threads =
        Executors.newFixedThreadPool(
            readers.size(), Thread.ofPlatform().name("reader-", 1).daemon().factory());
    readers.forEach(reader -> threads.execute(() -> work(reader)));
  }

  /**
   * Hands over a chunk; waits while enough others do.
   *
   * @throws RuntimeException what a reader failed with
   */
  synchronized void take(List<LogObject> chunk) throws InterruptedException {
    while (waiting.size() >= AHEAD && failure == null) {
      wait();
    }
    rethrow();
    waiting.add(chunk);
    unfinished++;
    notifyAll();
  }

  /**
   * Waits until every chunk is read.
   *
   * @throws RuntimeException what a reader failed with
   */
  synchronized void await() throws InterruptedException {
    while (unfinished > 0 && failure == null) {
      wait();
    }
    rethrow();
  }

  /**
   * Looks whether one has failed.
   *
   * @throws RuntimeException what a reader failed with
   */
  synchronized void check() {
    rethrow();
  }

  private void rethrow() {
    switch (failure) {
      case null -> {}
      case RuntimeException e -> throw e;
      case Error e -> throw e;
      case Throwable e -> throw new IllegalStateException("a reader was interrupted", e);
    }
  }

  private void work(Reader reader) {
    try {
      while (true) {
        reader.read(next());
        finished(null);
      }
    } catch (RuntimeException | Error e) {
      finished(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      finished(e);
    }
  }

  private synchronized List<LogObject> next() throws InterruptedException {
    while (true) {
      List<LogObject> chunk = waiting.poll();
      if (chunk != null) {
        notifyAll();
        return chunk;
      }
      wait();
    }
  }

  private synchronized void finished(@Nullable Throwable how) {
    unfinished--;
    failure = failure == null ? how : failure;
    notifyAll();
  }

  /** Interrupts what is under way and waits for its end. */
  @Override
  public void close() {
    threads.shutdownNow();
    boolean interrupted = Thread.interrupted();
    try {
      // Whoever reads looks at interrupts between any two records.
      boolean _ = threads.awaitTermination(30, TimeUnit.SECONDS);
    } catch (InterruptedException _) {
      interrupted = true;
    }
    if (interrupted) {
      Thread.currentThread().interrupt();
    }
  }
}

package dev.trailsearch.indexer.integrity;

import static java.util.Objects.requireNonNull;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.Iterator;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Future;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Reads things in order, some of them ahead: a bucket takes tens of milliseconds to answer,
 * whatever it is asked for.
 */
final class ReadAhead<T, R> {

  private static final int AT_ONCE = 16;

  private final Iterator<T> left;
  private final Function<T, R> read;
  private final ExecutorService threads;
  private final Deque<Future<R>> running = new ArrayDeque<>();

  ReadAhead(Iterable<T> things, Function<T, R> read, ExecutorService threads) {
    this.left = things.iterator();
    this.read = read;
    this.threads = threads;
  }

  /** The next one read; null at the end. */
  @Nullable R next() throws InterruptedException {
    while (running.size() < AT_ONCE && left.hasNext()) {
      T thing = left.next();
      running.add(threads.submit(() -> read.apply(thing)));
    }
    Future<R> first = running.pollFirst();
    return first == null ? null : result(first);
  }

  /** The next ones read, as many of them. */
  List<R> next(int count) throws InterruptedException {
    List<R> results = new ArrayList<>(count);
    for (int i = 0; i < count; i++) {
      results.add(requireNonNull(next()));
    }
    return results;
  }

  private static <R> R result(Future<R> future) throws InterruptedException {
    try {
      return future.get();
    } catch (ExecutionException e) {
      if (e.getCause() instanceof RuntimeException unexpected) {
        throw unexpected;
      }
      throw new IllegalStateException(e.getCause());
    }
  }
}

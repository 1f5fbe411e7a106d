package dev.trailsearch.indexer.load;

import dev.trailsearch.indexer.ledger.Ledger;
import dev.trailsearch.indexer.ledger.Ledger.Finished;
import dev.trailsearch.indexer.ledger.Worker;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;

/**
 * Enters finished objects into the ledger, many at a time: an entry for each of a hundred thousand
 * small objects would cost as much as loading them.
 */
final class Completions {

  private static final int MANY = 200;

  /** What a killed load has to read again, at most: what it finished in so much time. */
  private static final Duration WHILE = Duration.ofSeconds(1);

  private final Ledger ledger;
  private final Worker worker;
  private final BiConsumer<Finished, Boolean> entered;
  private List<Finished> waiting = new ArrayList<>();
  private long lastNanos = System.nanoTime();
  private int underWay;
  private @Nullable RuntimeException failure;

  /**
   * @param entered hears of each object whether it is entered, or was taken over by another worker
   */
  Completions(Ledger ledger, Worker worker, BiConsumer<Finished, Boolean> entered) {
    this.ledger = ledger;
    this.worker = worker;
    this.entered = entered;
  }

  /** Enters the object, now or soon. */
  void add(Finished object) throws InterruptedException {
    List<Finished> due;
    synchronized (this) {
      waiting.add(object);
      boolean early = System.nanoTime() - lastNanos < WHILE.toNanos();
      if (waiting.size() < MANY && early) {
        return;
      }
      due = take();
    }
    enter(due);
  }

  /**
   * Enters all that wait. What others are entering just now stands as well when this returns.
   *
   * @throws RuntimeException what this or any other entry failed with
   */
  void flush() throws InterruptedException {
    List<Finished> due;
    synchronized (this) {
      due = take();
    }
    enter(due);
    awaitOthers();
  }

  private synchronized void awaitOthers() throws InterruptedException {
    while (underWay > 0 && failure == null) {
      wait();
    }
    if (failure != null) {
      throw failure;
    }
  }

  private List<Finished> take() {
    List<Finished> due = waiting;
    waiting = new ArrayList<>();
    lastNanos = System.nanoTime();
    underWay++;
    return due;
  }

  private void enter(List<Finished> due) throws InterruptedException {
    RuntimeException how = null;
    try {
      List<Boolean> results = ledger.finish(due, worker);
      for (int i = 0; i < due.size(); i++) {
        entered.accept(due.get(i), results.get(i));
      }
    } catch (RuntimeException e) {
      how = e;
      throw e;
    } finally {
      ended(how);
    }
  }

  private synchronized void ended(@Nullable RuntimeException how) {
    underWay--;
    failure = failure == null ? how : failure;
    notifyAll();
  }
}

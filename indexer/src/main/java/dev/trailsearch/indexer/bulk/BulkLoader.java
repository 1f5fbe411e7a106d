package dev.trailsearch.indexer.bulk;

import dev.trailsearch.indexer.opensearch.EngineClient;
import dev.trailsearch.indexer.opensearch.Waiting;
import dev.trailsearch.indexer.schema.Placements;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;

/**
 * Sends documents in batches, as many at once as the engine takes. Whoever adds documents waits
 * while too many bytes are in flight, so memory is bounded. Safe for use by several threads, whose
 * documents may share a batch.
 */
public final class BulkLoader implements DocumentSink {

  private final BulkSettings settings;
  private final Delivery delivery;
  private final InFlight inFlight;
  private final AtomicReference<@Nullable Throwable> failure = new AtomicReference<>();

  /** Held while a batch waits for room, too, so that no thread fills another one meanwhile. */
  private final ReentrantLock feeding = new ReentrantLock(true);

  private List<Document> batch = new ArrayList<>();
  private long batchBytes;

  /**
   * A loader that writes where it is told. What becomes of a document is told to its {@link
   * Receipt}.
   *
   * @param waiting hears when the engine takes nothing for a while
   */
  public BulkLoader(
      EngineClient engine, Placements placements, BulkSettings settings, Waiting waiting) {
    this.settings = settings;
    this.inFlight = new InFlight(settings.bounds(), System::nanoTime);
    this.delivery = new Delivery(engine, placements, inFlight, settings, waiting);
  }

  /**
   * Adds a document, and waits if too many are under way.
   *
   * @throws dev.trailsearch.indexer.opensearch.EngineException if an earlier batch, of any thread,
   *     could not be sent
   * @throws InterruptedException if interrupted while waiting; a document that was added stays so
   */
  @Override
  public void add(Document document) throws InterruptedException {
    feeding.lockInterruptibly();
    try {
      rethrow();
      batch.add(document);
      batchBytes += document.body().length;
      if (batchBytes >= Math.min(settings.batchBytes(), inFlight.target())) {
        send();
      }
    } finally {
      feeding.unlock();
    }
  }

  /**
   * Sends what has been added, without waiting for the answers.
   *
   * @throws dev.trailsearch.indexer.opensearch.EngineException if a batch could not be sent
   */
  public void flush() throws InterruptedException {
    feeding.lockInterruptibly();
    try {
      rethrow();
      if (!batch.isEmpty()) {
        send();
      }
    } finally {
      feeding.unlock();
    }
  }

  /**
   * Sends what has been added and waits until every document is settled.
   *
   * @throws dev.trailsearch.indexer.opensearch.EngineException if a batch could not be sent
   */
  @Override
  public void finish() throws InterruptedException {
    flush();
    inFlight.drain();
    rethrow();
  }

  /** How the load flows now. */
  public Flow flow() {
    return inFlight.flow();
  }

  /** The batch is taken only when there is room for it: an interrupt before that loses nothing. */
  private void send() throws InterruptedException {
    long bytes = batchBytes;
    inFlight.enter(bytes);
    List<Document> full = batch;
    batch = new ArrayList<>(full.size());
    batchBytes = 0;
    Thread.ofVirtual().name("bulk").start(() -> deliver(full, bytes));
  }

  private void deliver(List<Document> documents, long bytes) {
    try {
      delivery.deliver(documents);
    } catch (RuntimeException | Error e) {
      failure.compareAndSet(null, e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      failure.compareAndSet(null, new IllegalStateException("interrupted while sending", e));
    } finally {
      inFlight.leave(bytes);
    }
  }

  private void rethrow() {
    switch (failure.get()) {
      case null -> {}
      case RuntimeException e -> throw e;
      case Error e -> throw e;
      case Throwable e -> throw new IllegalStateException(e);
    }
  }
}

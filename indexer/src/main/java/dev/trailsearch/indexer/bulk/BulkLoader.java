package dev.trailsearch.indexer.bulk;

import dev.trailsearch.indexer.opensearch.EngineClient;
import dev.trailsearch.indexer.schema.PartitionCatalogue;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Semaphore;
import java.util.concurrent.atomic.AtomicReference;

/**
 * Sends documents in batches, several at once. Whoever adds documents waits while all requests are
 * in flight, so memory is bounded. To be fed by one thread.
 */
public final class BulkLoader implements DocumentSink {

  private final BulkSettings settings;
  private final Delivery delivery;
  private final Semaphore slots;
  private final AtomicReference<RuntimeException> failure = new AtomicReference<>();
  private List<Document> batch = new ArrayList<>();
  private int batchBytes;

  /**
   * A loader that writes through the catalogue's partitions. What becomes of a document is told to
   * its {@link Receipt}.
   */
  public BulkLoader(EngineClient engine, PartitionCatalogue partitions, BulkSettings settings) {
    this.settings = settings;
    this.slots = new Semaphore(settings.inFlight());
    this.delivery = new Delivery(engine, partitions, settings.patience());
  }

  /**
   * Adds a document, and waits if too many are under way.
   *
   * @throws dev.trailsearch.indexer.opensearch.EngineException if an earlier batch could not be
   *     sent
   */
  @Override
  public synchronized void add(Document document) throws InterruptedException {
    batch.add(document);
    batchBytes += document.body().length;
    if (batchBytes >= settings.batchBytes()) {
      send();
    }
  }

  /**
   * Sends what is left and waits until every document is settled.
   *
   * @throws dev.trailsearch.indexer.opensearch.EngineException if a batch could not be sent
   */
  @Override
  public synchronized void finish() throws InterruptedException {
    send();
    slots.acquire(settings.inFlight());
    slots.release(settings.inFlight());
    rethrow();
  }

  private void send() throws InterruptedException {
    rethrow();
    if (batch.isEmpty()) {
      return;
    }
    List<Document> full = batch;
    batch = new ArrayList<>(full.size());
    batchBytes = 0;
    slots.acquire();
    Thread.ofVirtual().name("bulk").start(() -> deliver(full));
  }

  private void deliver(List<Document> documents) {
    try {
      delivery.deliver(documents);
    } catch (RuntimeException e) {
      failure.compareAndSet(null, e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      failure.compareAndSet(null, new IllegalStateException("interrupted while sending", e));
    } finally {
      slots.release();
    }
  }

  private void rethrow() {
    RuntimeException e = failure.get();
    if (e != null) {
      throw e;
    }
  }
}

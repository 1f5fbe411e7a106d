package dev.trailsearch.indexer.ledger;

import com.fasterxml.jackson.databind.JsonNode;
import dev.trailsearch.indexer.opensearch.EngineException;
import java.time.Duration;

/** This process among the workers: gives a sign of life until it is closed. */
public final class Worker implements AutoCloseable {

  private final Workers workers;
  private final String id;
  private final Duration interval;
  private final Thread heartbeat;

  Worker(Workers workers, String id, Duration interval) {
    this.workers = workers;
    this.id = id;
    this.interval = interval;
    this.heartbeat = Thread.ofVirtual().name("heartbeat").unstarted(this::beat);
  }

  /** Its name in the ledger. */
  public String id() {
    return id;
  }

  void start() {
    heartbeat.start();
  }

  private void beat() {
    try {
      while (true) {
        Thread.sleep(interval);
        renew();
      }
    } catch (InterruptedException _) {
      // closed
    }
  }

  /** While the engine is not there, nobody can take anything over either. */
  private void renew() {
    try {
      JsonNode _ = workers.renew(id);
    } catch (EngineException _) {
      // the next beat tries again
    }
  }

  /** Leaves: what it has not finished is free at once. */
  @Override
  public void close() {
    heartbeat.interrupt();
    boolean interrupted = Thread.interrupted();
    try {
      heartbeat.join();
      workers.retire(id);
    } catch (EngineException _) {
      // then its lease runs out
    } catch (InterruptedException _) {
      interrupted = true;
    }
    if (interrupted) {
      Thread.currentThread().interrupt();
    }
  }
}

package dev.trailsearch.indexer.ledger;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.trailsearch.indexer.opensearch.EngineClient;
import dev.trailsearch.indexer.opensearch.EngineException;
import dev.trailsearch.indexer.opensearch.EngineResponse;
import dev.trailsearch.indexer.opensearch.Patience;
import dev.trailsearch.indexer.schema.Schema;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Map;

/**
 * Who is at work. Each worker renews one entry while it lives, so that what it has taken on can be
 * told from what a dead one left. Clocks of machines may differ by some seconds: an object that two
 * read at once costs time, and nothing else, since only one of them can finish it.
 */
public final class Workers {

  /** Without a sign of life for so long, a worker is taken for dead. */
  public static final Duration DEFAULT_LEASE = Duration.ofSeconds(60);

  private static final String DOC = "/" + Schema.WORKERS_INDEX + "/_doc/";

  private final EngineClient engine;
  private final Duration lease;
  private final InstantSource clock;
  private final Patience patience;

  /** The workers of this engine, where the schema is installed. */
  public Workers(EngineClient engine, Duration lease, InstantSource clock, Patience patience) {
    this.engine = engine;
    this.lease = lease;
    this.clock = clock;
    this.patience = patience;
  }

  /**
   * Takes this process in among the workers, until the result is closed.
   *
   * @throws EngineException if the engine refuses, or cannot answer for too long
   */
  public Worker join() throws InterruptedException {
    Worker worker = new Worker(this, WorkerId.ofThisProcess(), lease.dividedBy(4));
    patience.until(() -> renew(worker.id()));
    worker.start();
    return worker;
  }

  /** Whether a worker is at work, as far as can be seen from here. */
  public boolean isAlive(String id) {
    if (WorkerId.isKnownDead(id)) {
      return false;
    }
    EngineResponse response = engine.send("GET", DOC + id, Map.of(), null);
    if (!response.ok() && response.status() != 404) {
      throw EngineClient.refused("GET", DOC + id, response);
    }
    JsonNode entry = response.body().path("_source");
    return entry.has("until") && clock.instant().isBefore(until(entry));
  }

  private static Instant until(JsonNode entry) {
    return Instant.parse(entry.path("until").asText());
  }

  JsonNode renew(String id) {
    ObjectNode entry =
        JsonNodeFactory.instance
            .objectNode()
            .put("worker", id)
            .put("until", clock.instant().plus(lease).toString());
    return engine.request("PUT", DOC + id, entry);
  }

  void retire(String id) {
    engine.send("DELETE", DOC + id, Map.of(), null);
  }
}

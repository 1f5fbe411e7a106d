package dev.trailsearch.indexer.ledger;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.trailsearch.indexer.ledger.Claim.Lease;
import dev.trailsearch.indexer.ledger.Claim.Proof;
import dev.trailsearch.indexer.opensearch.EngineClient;
import dev.trailsearch.indexer.opensearch.EngineException;
import dev.trailsearch.indexer.opensearch.Patience;
import dev.trailsearch.indexer.schema.Schema;
import dev.trailsearch.indexer.source.LogObject;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * One entry for each object: who reads it, or what became of it. Kept in the engine, so that any
 * number of workers share one load, and each object is finished once.
 */
public final class Ledger {

  private final EngineClient engine;
  private final Workers workers;
  private final InstantSource clock;
  private final Patience patience;

  /**
   * The ledger of this engine, where the schema is installed.
   *
   * @param patience asks again while the engine cannot answer
   */
  public Ledger(EngineClient engine, Workers workers, InstantSource clock, Patience patience) {
    this.engine = engine;
    this.workers = workers;
    this.clock = clock;
    this.patience = patience;
  }

  /**
   * Takes on those objects that are not finished, have changed, or were left by a dead worker.
   *
   * @param worker who asks
   * @param againBefore what was finished before this time is taken on again
   * @return one claim for each object, in their order
   * @throws EngineException if the engine refuses, or cannot answer for too long
   */
  public List<Claim> claim(List<LogObject> objects, Worker worker, Instant againBefore)
      throws InterruptedException {
    return objects.isEmpty()
        ? List.of()
        : patience.until(() -> claimOnce(objects, worker.id(), againBefore));
  }

  private List<Claim> claimOnce(List<LogObject> objects, String worker, Instant againBefore) {
    JsonNode entries = read(objects);
    Map<String, Boolean> alive = new HashMap<>();
    List<Claim> claims = new ArrayList<>(objects.size());
    LedgerWrites writes = new LedgerWrites();
    List<Integer> asked = new ArrayList<>();
    for (int i = 0; i < objects.size(); i++) {
      LogObject object = objects.get(i);
      JsonNode found = entries.path(i);
      JsonNode entry = found.path("_source");
      if (found.path("found").asBoolean() && isDone(entry, object, againBefore)) {
        claims.add(new Claim.Done(object));
        continue;
      }
      claims.add(new Claim.Held(object));
      if (!isHeld(entry, worker, alive)) {
        ObjectNode leased =
            LedgerEntry.leased(object, worker, clock.instant(), LedgerEntry.proof(entry, object));
        writes.add(leased, found.path("found").asBoolean() ? lease(found) : null);
        asked.add(i);
      }
    }
    List<LedgerWrites.Result> results = writes.send(engine);
    for (int i = 0; i < asked.size(); i++) {
      if (results.get(i) instanceof LedgerWrites.Result.Written(Lease lease)) {
        int place = asked.get(i);
        LogObject object = objects.get(place);
        Proof proof = LedgerEntry.proof(entries.path(place).path("_source"), object);
        claims.set(place, new Claim.Won(object, lease, proof));
      }
    }
    return claims;
  }

  /**
   * Which objects are finished and have not changed since, in their order. Changes nothing.
   *
   * @throws EngineException if the engine refuses, or cannot answer for too long
   */
  public List<Boolean> areDone(List<LogObject> objects) throws InterruptedException {
    if (objects.isEmpty()) {
      return List.of();
    }
    JsonNode entries = patience.until(() -> read(objects));
    List<Boolean> done = new ArrayList<>(objects.size());
    for (int i = 0; i < objects.size(); i++) {
      JsonNode found = entries.path(i);
      done.add(
          found.path("found").asBoolean()
              && isDone(found.path("_source"), objects.get(i), Instant.MIN));
    }
    return done;
  }

  private JsonNode read(List<LogObject> objects) {
    ObjectNode body = JsonNodeFactory.instance.objectNode();
    ArrayNode ids = body.putArray("ids");
    objects.forEach(object -> ids.add(LedgerEntry.id(object.key())));
    return engine.request("POST", "/" + Schema.LEDGER_INDEX + "/_mget", body).path("docs");
  }

  private static Lease lease(JsonNode found) {
    return new Lease(found.path("_seq_no").asLong(), found.path("_primary_term").asLong());
  }

  private static boolean isDone(JsonNode entry, LogObject object, Instant againBefore) {
    return LedgerEntry.state(entry).isFinal()
        && LedgerEntry.isOf(entry, object)
        && !LedgerEntry.time(entry).isBefore(againBefore);
  }

  private boolean isHeld(JsonNode entry, String worker, Map<String, Boolean> alive) {
    if (!entry.has("state") || LedgerEntry.state(entry) != ObjectState.LEASED) {
      return false;
    }
    String holder = LedgerEntry.worker(entry);
    return !holder.equals(worker) && alive.computeIfAbsent(holder, workers::isAlive);
  }

  /**
   * An object that was read, and what became of it.
   *
   * @param claim under which it was read
   */
  public record Finished(Claim.Won claim, Outcome outcome) {}

  /**
   * Enters what became of objects. To be called when all that was read of them is durable.
   *
   * @return for each, in their order, whether it is entered; false where another worker has taken
   *     it over in the meantime, who will finish it
   * @throws EngineException if the engine refuses, or cannot answer for too long
   */
  public List<Boolean> finish(List<Finished> finished, Worker worker) throws InterruptedException {
    return finished.isEmpty() ? List.of() : patience.until(() -> finishOnce(finished, worker.id()));
  }

  private List<Boolean> finishOnce(List<Finished> finished, String worker) {
    LedgerWrites writes = new LedgerWrites();
    for (Finished object : finished) {
      Claim.Won claim = object.claim();
      writes.add(
          LedgerEntry.finished(claim, worker, clock.instant(), object.outcome()), claim.lease());
    }
    return writes.send(engine).stream()
        .map(result -> result instanceof LedgerWrites.Result.Written)
        .toList();
  }
}

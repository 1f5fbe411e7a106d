package dev.trailsearch.indexer.bulk;

import dev.trailsearch.indexer.opensearch.EngineClient;
import dev.trailsearch.indexer.opensearch.EngineException;
import dev.trailsearch.indexer.opensearch.Waiting;
import dev.trailsearch.indexer.schema.Partition;
import dev.trailsearch.indexer.schema.Placement;
import dev.trailsearch.indexer.schema.Placements;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.atomic.AtomicLong;

/**
 * Brings batches to their end: every document is settled, or the load is given up. Safe for use by
 * several threads.
 */
final class Delivery {

  /** So often a request must break off in a row before its documents are suspected. */
  private static final int SUSPICIOUS = 3;

  private final BulkRequest request;
  private final Settlement settlement;
  private final Placements placements;
  private final InFlight inFlight;
  private final Duration patience;
  private final Standstill standstill;
  private final AtomicLong answers = new AtomicLong();

  Delivery(
      EngineClient engine,
      Placements placements,
      InFlight inFlight,
      BulkSettings settings,
      Waiting waiting) {
    this.request = new BulkRequest(engine, settings.operation());
    this.settlement = new Settlement(new Comparison(engine), placements);
    this.placements = placements;
    this.inFlight = inFlight;
    this.patience = settings.patience();
    this.standstill = new Standstill(waiting);
  }

  /**
   * Sends the documents until each is settled.
   *
   * @throws EngineException.Unreachable if the engine took none for as long as patience lasts
   * @throws EngineException.Refused if it takes nothing from us at all
   */
  void deliver(List<Document> documents) throws InterruptedException {
    BatchWait wait = new BatchWait(patience, standstill);
    Queue<Part> parts = new ArrayDeque<>(List.of(Part.of(documents)));
    for (Part part = parts.poll(); part != null; part = parts.poll()) {
      Round round = attempt(part);
      // Behind the others: when one document stands alone, those that were sent with it are
      // settled.
      parts.addAll(round.rest());
      if (round.open() < part.documents().size()) {
        wait.renew();
      }
      if (!round.obstacle().isEmpty()) {
        wait.pause(round.obstacle());
      }
    }
  }

  private Round attempt(Part part) {
    Round round = new Round();
    Addressed live = inLivePartitions(part.documents(), round);
    if (live.documents().isEmpty()) {
      return round;
    }
    Part sent = part.with(live.documents());
    switch (send(live)) {
      case Answer.Items(List<ItemOutcome> outcomes) -> {
        answers.incrementAndGet();
        settlement.settle(live, outcomes, round);
      }
      case Answer.TooLarge() ->
          split(sent, "larger than the engine's limit for one request", round);
      case Answer.Unreadable(String reason) -> split(sent, reason, round);
      case Answer.Unavailable(String reason) -> round.later(live.documents(), reason);
      case Answer.Broken(String reason) -> broken(sent.broken(answers.get()), reason, round);
      case Answer.Denied(EngineException.Refused error) -> throw error;
    }
    return round;
  }

  private Answer send(Addressed documents) {
    long sent = inFlight.now();
    Answer answer = request.send(documents);
    inFlight.heard(answer, documents.bytes(), sent);
    return answer;
  }

  /**
   * An engine that is down, or a line that is bad, breaks off as well. So a document is held to be
   * the cause only when it was alone, again and again, while the engine answered to others.
   */
  private void broken(Part part, String reason, Round round) {
    boolean suspicious = part.breaks() >= SUSPICIOUS;
    if (suspicious && !part.isSingle()) {
      part.halves().forEach(half -> round.later(half, reason));
    } else if (suspicious && answers.get() > part.answersBefore()) {
      part.documents().getFirst().settle(new Settled.Rejected(reason));
    } else {
      round.later(part, reason);
    }
  }

  private static void split(Part part, String reason, Round round) {
    if (part.isSingle()) {
      part.documents().getFirst().settle(new Settled.Rejected(reason));
    } else {
      round.halve(part);
    }
  }

  /**
   * Makes the partitions there, and leaves out documents whose partition was removed, which are
   * expired, those that a frozen index holds, and those whose partition cannot be made now.
   */
  private Addressed inLivePartitions(List<Document> documents, Round round) {
    Map<Partition, List<Document>> byPartition = new LinkedHashMap<>();
    documents.forEach(
        d -> byPartition.computeIfAbsent(d.partition(), _ -> new ArrayList<>()).add(d));
    List<Document> live = new ArrayList<>(documents.size());
    Map<Partition, String> aliases = new HashMap<>();
    byPartition.forEach((partition, its) -> {
      try {
        switch (placements.ensure(partition)) {
          case Placement.Written(String alias, List<String> frozen) -> {
            aliases.put(partition, alias);
            live.addAll(settlement.settleFrozen(its, frozen, round));
          }
          case Placement.Removed() -> its.forEach(d -> d.settle(new Settled.Expired()));
        }
      } catch (EngineException e) {
        round.later(its, e);
      }
    });
    return new Addressed(live, aliases);
  }
}

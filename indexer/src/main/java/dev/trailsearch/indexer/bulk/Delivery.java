package dev.trailsearch.indexer.bulk;

import dev.trailsearch.indexer.opensearch.EngineClient;
import dev.trailsearch.indexer.opensearch.EngineException;
import dev.trailsearch.indexer.schema.Partition;
import dev.trailsearch.indexer.schema.PartitionCatalogue;
import dev.trailsearch.indexer.schema.PartitionCatalogue.State;
import java.io.InterruptedIOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.random.RandomGenerator;

/** Brings one batch to its end: every document of it is settled, or the load is given up. */
final class Delivery {

  private final BulkRequest request;
  private final Comparison comparison;
  private final PartitionCatalogue partitions;
  private final Duration patience;

  Delivery(EngineClient engine, PartitionCatalogue partitions, Duration patience) {
    this.request = new BulkRequest(engine);
    this.comparison = new Comparison(engine);
    this.partitions = partitions;
    this.patience = patience;
  }

  /**
   * Sends the documents until each is settled.
   *
   * @throws EngineException.Unreachable if the engine took none for as long as patience lasts
   */
  void deliver(List<Document> documents) throws InterruptedException {
    List<Document> pending = documents;
    Backoff backoff = backoff();
    while (!pending.isEmpty()) {
      int before = pending.size();
      Round round = round(pending);
      pending = round.again;
      if (pending.size() < before) {
        backoff = backoff();
      }
      if (!round.obstacle.isEmpty() && !backoff.pause()) {
        throw new EngineException.Unreachable(
            "the engine has taken nothing for %d s: %s"
                .formatted(patience.toSeconds(), round.obstacle),
            new InterruptedIOException(round.obstacle));
      }
    }
  }

  private Backoff backoff() {
    return new Backoff(patience, RandomGenerator.getDefault());
  }

  /** What is left after one request: documents to be sent again, and why to wait before that. */
  private static final class Round {
    private final List<Document> again = new ArrayList<>();
    private String obstacle = "";
  }

  private Round round(List<Document> documents) throws InterruptedException {
    Round round = new Round();
    List<Document> live;
    try {
      live = withPartition(documents);
    } catch (EngineException e) {
      return later(documents, e);
    }
    switch (live.isEmpty() ? new Answer.Items(List.of()) : request.send(live)) {
      case Answer.Items(List<ItemOutcome> outcomes) -> settle(live, outcomes, round);
      case Answer.TooLarge() -> round.again.addAll(halve(live));
      case Answer.Unavailable(String reason) -> {
        round.again.addAll(live);
        round.obstacle = reason;
      }
      case Answer.Refused(String reason) ->
          live.forEach(document -> document.settle(new Settled.Rejected(reason)));
    }
    return round;
  }

  private static Round later(List<Document> documents, EngineException e) {
    if (e instanceof EngineException.Refused refused && refused.isFinal()) {
      throw e;
    }
    Round round = new Round();
    round.again.addAll(documents);
    round.obstacle = String.valueOf(e.getMessage());
    return round;
  }

  /** Settles the first half in requests of their own, and leaves the second. */
  private List<Document> halve(List<Document> documents) throws InterruptedException {
    if (documents.size() == 1) {
      documents
          .getFirst()
          .settle(new Settled.Rejected("larger than the engine's limit for one request"));
      return List.of();
    }
    int middle = documents.size() / 2;
    deliver(documents.subList(0, middle));
    return documents.subList(middle, documents.size());
  }

  private void settle(List<Document> sent, List<ItemOutcome> outcomes, Round round) {
    List<Document> existing = new ArrayList<>();
    for (int i = 0; i < sent.size(); i++) {
      Document document = sent.get(i);
      switch (outcomes.get(i)) {
        case ItemOutcome.Created() ->
            document.settle(isConflict(document) ? new Settled.Conflict() : new Settled.Indexed());
        case ItemOutcome.Exists() -> existing.add(document);
        case ItemOutcome.NoPartition() -> {
          partitions.forget(document.partition());
          round.again.add(document);
        }
        case ItemOutcome.Busy(String reason) -> {
          round.obstacle = reason.isEmpty() ? "the engine is busy" : reason;
          round.again.add(document);
        }
        case ItemOutcome.Refused(String reason) -> document.settle(new Settled.Rejected(reason));
      }
    }
    settleExisting(existing, round);
  }

  /** Makes the partitions there; documents whose partition was removed are expired. */
  private List<Document> withPartition(List<Document> documents) {
    Map<Partition, State> states = new HashMap<>();
    documents.forEach(d -> states.computeIfAbsent(d.partition(), partitions::ensure));
    List<Document> live = new ArrayList<>(documents.size());
    for (Document document : documents) {
      if (states.get(document.partition()) == State.OPEN) {
        live.add(document);
      } else {
        document.settle(new Settled.Expired());
      }
    }
    return live;
  }

  /** Settles duplicates; what has the same id and other content comes back under a derived id. */
  private void settleExisting(List<Document> documents, Round round) {
    List<Comparison.Relation> relations;
    try {
      relations = comparison.compare(documents);
    } catch (EngineException e) {
      round.again.addAll(documents);
      round.obstacle = String.valueOf(e.getMessage());
      return;
    }
    for (int i = 0; i < documents.size(); i++) {
      Document document = documents.get(i);
      switch (relations.get(i)) {
        case SAME -> document.settle(new Settled.Duplicate());
        case DIFFERENT -> round.again.add(document.besides());
        case ABSENT -> {
          // Deleted in between, or not readable now: either way not to be asked in a tight circle.
          round.again.add(document);
          round.obstacle = "a document that is said to exist cannot be read";
        }
      }
    }
  }

  private static boolean isConflict(Document document) {
    return !document.id().equals(document.event().id());
  }
}
